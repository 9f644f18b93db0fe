#include "store/seats.hpp"

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "store/seat_words.hpp"
#include "support/random.hpp"

namespace holdspace::store {
namespace {

constexpr std::uint32_t drawn_below = 1'000'000;  // far more than numbers to draw from: evenly enough
constexpr std::size_t values_each = 3;            // that join.lua gives for a token

}  // namespace

using boost::asio::awaitable;

awaitable<Result<SeatsOutcome>> Seats::take(std::string session_id, std::vector<std::string> token_sha256s,
                                            std::uint32_t cap) {
  std::vector<std::string> keys = {keys::seats(session_id), keys::state(session_id),
                                   keys::channel(session_id)};
  std::vector<std::string> arguments = {std::to_string(cap)};
  arguments.reserve(1 + token_sha256s.size() * 3);
  for (std::string& token : token_sha256s) {
    arguments.push_back(std::move(token));
    arguments.push_back(random_seat_word());
    arguments.push_back(std::to_string(random_below(drawn_below)));
  }
  const Result<redis::Reply> reply = co_await durable_.run(join_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<SeatsOutcome>(reply);
  if (reply->is_text() && reply->text == "gone") co_return SeatsOutcome(NoSuchSession{});
  if (!reply->is_array() || reply->elements.size() != token_sha256s.size() * values_each)
    co_return misshapen<SeatsOutcome>();
  std::vector<SeatOutcome> outcomes;
  outcomes.reserve(token_sha256s.size());
  for (std::size_t i = 0; i < reply->elements.size(); i += values_each) {
    const redis::Reply* values = &reply->elements[i];
    if (values[0].text.empty())
      outcomes.emplace_back(NoSeatLeft{});
    else
      outcomes.emplace_back(
          Seat{values[0].text, static_cast<std::uint32_t>(values[1].integer), values[2].integer == 1});
  }
  co_return SeatsOutcome(std::move(outcomes));
}

awaitable<Result<std::uint32_t>> Seats::taken(std::string session_id) {
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HLEN", keys::seats(session_id)));
  if (!reply) co_return failure_of<std::uint32_t>(reply);
  co_return static_cast<std::uint32_t>(reply->integer / 2);  // each seat has its token and its name
}

}  // namespace holdspace::store
