#include "store/seats.hpp"

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "store/seat_words.hpp"
#include "support/random.hpp"

namespace holdspace::store {
namespace {

constexpr std::uint32_t drawn_below = 1'000'000;  // far more than numbers to draw from: evenly enough

}  // namespace

using boost::asio::awaitable;

awaitable<Result<SeatOutcome>> Seats::take(std::string session_id, std::string token_sha256,
                                           std::uint32_t cap) {
  std::vector<std::string> keys = {keys::seats(session_id), keys::state(session_id),
                                   keys::channel(session_id)};
  std::vector<std::string> arguments = {std::move(token_sha256), std::to_string(cap), random_seat_word(),
                                        std::to_string(random_below(drawn_below))};
  const Result<redis::Reply> reply = co_await durable_.run(join_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<SeatOutcome>(reply);
  if (reply->is_text() && reply->text == "full") co_return SeatOutcome(NoSeatLeft{});
  if (reply->is_text() && reply->text == "gone") co_return SeatOutcome(NoSuchSession{});
  if (!reply->is_array() || reply->elements.size() != 4) co_return misshapen<SeatOutcome>();
  co_return SeatOutcome(Seat{reply->elements[0].text, static_cast<std::uint32_t>(reply->elements[1].integer),
                             static_cast<std::uint32_t>(reply->elements[2].integer),
                             reply->elements[3].integer == 1});
}

awaitable<Result<std::uint32_t>> Seats::taken(std::string session_id) {
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HLEN", keys::seats(session_id)));
  if (!reply) co_return failure_of<std::uint32_t>(reply);
  co_return static_cast<std::uint32_t>(reply->integer / 2);  // each seat has its token and its name
}

}  // namespace holdspace::store
