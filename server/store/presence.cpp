#include "store/presence.hpp"

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"

namespace holdspace::store {

boost::asio::awaitable<Result<Headcount>> Presence::refresh(std::string session_id, std::string node,
                                                            Headcount here, std::chrono::milliseconds lease) {
  std::vector<std::string> arguments = {std::move(node), std::to_string(lease.count()),
                                        std::to_string(here.seats), std::to_string(here.facilitators)};
  std::vector<std::string> keys(1, keys::presence(session_id));
  const Result<redis::Reply> reply =
      co_await memory_.run(presence_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<Headcount>(reply);
  if (!reply->is_array() || reply->elements.size() != 2) co_return misshapen<Headcount>();
  co_return Headcount{static_cast<std::uint32_t>(reply->elements[0].integer),
                      static_cast<std::uint32_t>(reply->elements[1].integer)};
}

}  // namespace holdspace::store
