// Participants' places: sha256(seat token) → a random name and a generation that grows each time the seat is
// taken up. Durable, and nothing of an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

struct Seat {
  std::string name;  // "willow", or "willow 47" where that is taken: the numbers are random, too (N16)
  // How often it was taken: 1 when it is new. Older connections are closed (4001): the channel tells it.
  std::uint32_t generation = 0;
};
// As Redis and the channel say it: "willow 47", or "willow 47:3" where it was taken before.
std::optional<Seat> seat_in(std::string_view text);
struct NoSeatLeft {};
using SeatOutcome = std::variant<Seat, NoSeatLeft>;
struct NoSuchSession {};
using SeatsOutcome = std::variant<std::vector<SeatOutcome>, NoSuchSession>;  // one for each token, in order

class Seats {
 public:
  explicit Seats(redis::Client& durable) : durable_(durable) {}

  // For tokens that come together (1 … limits::seats_at_once): the same token gets the same seat again,
  // whatever the cap. join.lua.
  boost::asio::awaitable<Result<SeatsOutcome>> take(std::string session_id,
                                                    std::vector<std::string> token_sha256s,
                                                    std::uint32_t cap);
  boost::asio::awaitable<Result<std::uint32_t>> taken(std::string session_id);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
