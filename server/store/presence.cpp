#include "store/presence.hpp"

#include <set>
#include <sstream>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/clock.hpp"

namespace holdspace::store {
namespace {

constexpr char between_names = '\n';  // no name has one

}  // namespace

boost::asio::awaitable<Result<Headcount>> Presence::refresh(std::string session_id, std::string node,
                                                            Headcount here, std::chrono::milliseconds lease) {
  std::vector<std::string> arguments = {std::move(node), std::to_string(lease.count()),
                                        std::to_string(here.seats), std::to_string(here.facilitators),
                                        time_for_scripts()};
  std::vector<std::string> keys(1, keys::presence(session_id));
  const Result<redis::Reply> reply =
      co_await memory_.run(presence_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<Headcount>(reply);
  if (!reply->is_array() || reply->elements.size() != 2) co_return misshapen<Headcount>();
  co_return Headcount{static_cast<std::uint32_t>(reply->elements[0].integer),
                      static_cast<std::uint32_t>(reply->elements[1].integer)};
}

boost::asio::awaitable<Result<void>> Presence::call_roll(std::string session_id) {
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("SPUBLISH", keys::memory_channel(session_id), "r"));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

boost::asio::awaitable<Result<std::vector<std::string>>> Presence::roll_call(
    std::string session_id, std::string node, std::vector<std::string> seats,
    std::chrono::milliseconds lease) {
  using Names = std::vector<std::string>;
  std::string here;
  for (const std::string& seat : seats) {
    if (!here.empty()) here += between_names;
    here += seat;
  }
  std::vector<std::string> keys(1, keys::roll(session_id));
  std::vector<std::string> arguments = {std::move(node), std::to_string(lease.count()), std::move(here),
                                        time_for_scripts()};
  const Result<redis::Reply> reply =
      co_await memory_.run(roll_call_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<Names>(reply);
  if (!reply->is_array()) co_return misshapen<Names>();
  std::set<std::string> names;
  for (const redis::Reply& of_one_node : reply->elements) {
    std::istringstream lines(of_one_node.text);
    for (std::string name; std::getline(lines, name, between_names);) names.insert(name);
  }
  co_return Names(names.begin(), names.end());
}

}  // namespace holdspace::store
