#include "store/seats.hpp"

#include <algorithm>
#include <charconv>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "store/seat_words.hpp"
#include "support/random.hpp"

namespace holdspace::store {
namespace {

constexpr std::uint32_t seeds = 1U << 31U;
constexpr std::uint32_t least_number = 2, most_number = 99;  // of a name whose word alone is taken

std::string random_number() {
  return std::to_string(least_number + random_below(most_number - least_number + 1));
}

// "willow,oak 17:5,": what join.lua gives each token.
std::optional<std::vector<SeatOutcome>> outcomes_in(std::string_view text, std::size_t tokens) {
  std::vector<SeatOutcome> outcomes;
  outcomes.reserve(tokens);
  for (std::size_t begin = 0, end = 0; begin <= text.size(); begin = end + 1) {
    end = std::min(text.find(',', begin), text.size());
    const std::string_view one = text.substr(begin, end - begin);
    std::optional<Seat> seat = seat_in(one);
    if (seat)
      outcomes.emplace_back(*std::move(seat));
    else if (one.empty())
      outcomes.emplace_back(NoSeatLeft{});
    else
      return {};
  }
  if (outcomes.size() != tokens) return {};
  return outcomes;
}

}  // namespace

using boost::asio::awaitable;

std::optional<Seat> seat_in(std::string_view text) {
  const std::string_view name = text.substr(0, text.find(':'));
  if (name.empty()) return {};
  Seat seat{std::string(name), 1};
  if (name.size() == text.size()) return seat;
  const std::string_view number = text.substr(name.size() + 1);
  const auto [end, fault] = std::from_chars(number.begin(), number.end(), seat.generation);
  if (fault != std::errc{} || end != number.end()) return {};
  return seat;
}

awaitable<Result<SeatsOutcome>> Seats::take(std::string session_id, std::vector<std::string> token_sha256s,
                                            std::uint32_t cap) {
  std::vector<std::string> keys = {keys::seats(session_id), keys::state(session_id),
                                   keys::channel(session_id)};
  const std::size_t tokens = token_sha256s.size();
  std::vector<std::string> arguments = {std::to_string(cap), std::to_string(random_below(seeds))};
  const std::size_t words = arguments.size() + tokens, numbered = words + tokens;
  arguments.resize(numbered + tokens);
  for (std::size_t i = 0; i < tokens; ++i) {
    arguments[words - tokens + i] = "t" + token_sha256s[i];
    arguments[words + i] = "n" + random_seat_word();
    arguments[numbered + i] = arguments[words + i] + " " + random_number();
  }
  const Result<redis::Reply> reply = co_await durable_.run(join_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<SeatsOutcome>(reply);
  if (reply->is_nil()) co_return SeatsOutcome(NoSuchSession{});
  std::optional<std::vector<SeatOutcome>> outcomes = outcomes_in(reply->text, tokens);
  if (!reply->is_text() || !outcomes) co_return misshapen<SeatsOutcome>();
  co_return SeatsOutcome(*std::move(outcomes));
}

awaitable<Result<std::uint32_t>> Seats::taken(std::string session_id) {
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HLEN", keys::seats(session_id)));
  if (!reply) co_return failure_of<std::uint32_t>(reply);
  co_return static_cast<std::uint32_t>(reply->integer / 2);  // each seat has its token and its name
}

}  // namespace holdspace::store
