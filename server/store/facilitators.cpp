#include "store/facilitators.hpp"

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {

using boost::asio::awaitable;

awaitable<Result<void>> Facilitators::add(std::string key, std::string name) {
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HSET", keys::facilitators, sha256(key), name));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<std::optional<std::string>>> Facilitators::name_of(std::string key) {
  using Name = std::optional<std::string>;
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::facilitators, sha256(key)));
  if (!reply) co_return failure_of<Name>(reply);
  co_return reply->is_nil() ? Name() : Name(reply->text);
}

}  // namespace holdspace::store
