#include "store/facilitators.hpp"

#include <set>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {

using boost::asio::awaitable;

awaitable<Result<void>> Facilitators::add(std::string key, std::string name) {
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HSET", keys::facilitators, sha256(key), name));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<bool>> Facilitators::add_new(std::string key, std::string name) {
  std::vector<std::string> keys(1, keys::facilitators);
  std::vector<std::string> arguments = {sha256(key), std::move(name),
                                        std::to_string(limits::facilitator_keys)};
  const Result<redis::Reply> reply =
      co_await durable_.run(add_facilitator_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<bool>(reply);
  co_return reply->integer == 1;
}

awaitable<Result<std::optional<std::string>>> Facilitators::name_of(std::string key) {
  using Name = std::optional<std::string>;
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::facilitators, sha256(key)));
  if (!reply) co_return failure_of<Name>(reply);
  co_return reply->is_nil() ? Name() : Name(reply->text);
}

awaitable<Result<std::vector<std::string>>> Facilitators::list() {
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HVALS", keys::facilitators));
  if (!reply) co_return failure_of<std::vector<std::string>>(reply);
  std::set<std::string> names;
  for (const redis::Reply& name : reply->elements) names.insert(name.text);
  co_return std::vector<std::string>(names.begin(), names.end());
}

awaitable<Result<bool>> Facilitators::revoke(std::string name) {
  std::vector<std::string> keys(1, keys::facilitators);
  std::vector<std::string> arguments(1, std::move(name));
  const Result<redis::Reply> reply =
      co_await durable_.run(revoke_facilitator_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<bool>(reply);
  co_return reply->integer > 0;
}

}  // namespace holdspace::store
