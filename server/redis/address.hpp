// Where a Redis is: unix:///path, or redis://[:password@]host[:port].
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/result.hpp"

namespace holdspace::redis {

struct Address {
  std::string unix_path;  // empty: TCP
  std::string host;
  std::uint16_t port = 6379;
  std::string user, password;  // empty: no AUTH
};

// Throws std::invalid_argument with a sentence for the operator.
Address parse_address(std::string_view url);

}  // namespace holdspace::redis
