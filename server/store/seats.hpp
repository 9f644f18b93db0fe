// Participants' places: sha256(seat token) → a random name and a generation that grows each time the seat is
// taken up. Durable, and nothing of an answer.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

struct Seat {
  std::string name;  // "willow", or "willow 47" where that is taken: the numbers are random, too (N16)
  std::uint32_t generation =
      0;                    // older connections of the seat are closed (4001): it is announced on the channel
  std::uint32_t taken = 0;  // seats of the session, this one included
  bool is_new = false;      // taken for the first time, by this call
};
struct NoSeatLeft {};
struct NoSuchSession {};
using SeatOutcome = std::variant<Seat, NoSeatLeft, NoSuchSession>;

class Seats {
 public:
  explicit Seats(redis::Client& durable) : durable_(durable) {}

  // The same token gets the same seat again, whatever the cap. join.lua.
  boost::asio::awaitable<Result<SeatOutcome>> take(std::string session_id, std::string token_sha256,
                                                   std::uint32_t cap);
  boost::asio::awaitable<Result<std::uint32_t>> taken(std::string session_id);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
