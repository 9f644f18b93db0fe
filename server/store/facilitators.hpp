// Facilitator keys: sha256(key) → name.
#pragma once

#include <optional>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

class Facilitators {
 public:
  explicit Facilitators(redis::Client& durable) : durable_(durable) {}

  boost::asio::awaitable<Result<void>> add(std::string key, std::string name);
  boost::asio::awaitable<Result<std::optional<std::string>>> name_of(std::string key);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
