#include "store/stopped_rounds.hpp"

#include <charconv>
#include <vector>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"

namespace holdspace::store {

using boost::asio::awaitable;

awaitable<Result<void>> StoppedRounds::stop(std::string session_id, std::uint32_t run, std::uint32_t group) {
  const std::chrono::milliseconds keep = limits::keep_inbox;
  std::vector<std::string> keys = {keys::stopped_rounds(session_id), keys::memory_channel(session_id)};
  std::vector<std::string> arguments = {std::to_string(run) + " " + std::to_string(group),
                                        std::to_string(keep.count())};
  const Result<redis::Reply> reply =
      co_await memory_.run(stop_round_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<StoppedRounds::Rounds>> StoppedRounds::read(std::string session_id) {
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("SMEMBERS", keys::stopped_rounds(session_id)));
  if (!reply) co_return failure_of<Rounds>(reply);
  Rounds rounds;
  for (const redis::Reply& stored : reply->elements) {
    std::uint32_t run = 0, group = 0;
    const char* end = stored.text.data() + stored.text.size();
    const auto first = std::from_chars(stored.text.data(), end, run);
    if (first.ec != std::errc() || first.ptr == end) co_return misshapen<Rounds>();
    const auto second = std::from_chars(first.ptr + 1, end, group);
    if (second.ec != std::errc() || second.ptr != end) co_return misshapen<Rounds>();
    rounds.emplace(run, group);
  }
  co_return rounds;
}

awaitable<Result<void>> StoppedRounds::destroy(std::string session_id) {
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("DEL", keys::stopped_rounds(session_id)));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

}  // namespace holdspace::store
