// Facilitator keys: sha256(key) → name. Durable. A key itself is shown once, by whoever made it, and never
// stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

class Facilitators {
 public:
  explicit Facilitators(redis::Client& durable) : durable_(durable) {}

  // A key that is known from elsewhere, such as the operator's; the name may have others.
  boost::asio::awaitable<Result<void>> add(std::string key, std::string name);
  // False: the name has a key, or there are limits::facilitator_keys; nothing was changed.
  boost::asio::awaitable<Result<bool>> add_new(std::string key, std::string name);
  boost::asio::awaitable<Result<std::optional<std::string>>> name_of(std::string key);
  // Each once, in the order of the alphabet.
  boost::asio::awaitable<Result<std::vector<std::string>>> list();
  // All keys of this name. False: it has none.
  boost::asio::awaitable<Result<bool>> revoke(std::string name);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
