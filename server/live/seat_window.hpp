// Seats for those who come into one room. The first is asked for at once, and whoever comes while that is
// under way is asked for with the others, in one script call on the next line of limits::seat_window: a town
// that comes back at once costs Redis a few hundred calls, and somebody who comes alone waits for nobody.
// While the durable Redis is away they wait here. Owned by its room.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/close_code.hpp"
#include "live/stores.hpp"
#include "support/clock.hpp"

namespace holdspace::live {

// What a room says of newcomers, at the moment of asking.
struct DoorState {
  bool open = false;      // false: the session is over, also for those who were there
  bool ended = false;     // those who were there still come in
  bool locked = false;    // … here, too
  std::uint32_t cap = 0;  // seats in all
  std::uint32_t run = 0;  // that is current
};

struct SeatGiven {
  std::string name;
  std::uint32_t generation = 0;
  std::uint32_t new_at_run = 0;  // PersonalView.new_at_run
};

class SeatWindow {
 public:
  // ended, full, locked; overload: the store did not answer in time.
  using Outcome = std::variant<CloseCode, SeatGiven>;
  using Done = std::function<void(Outcome)>;
  using Door = std::function<DoorState()>;

  SeatWindow(boost::asio::io_context& context, Stores& stores, std::string session_id, Door door);

  // `owner` keeps the room (and with it this) alive until `done` was called: once, never from within this
  // call.
  void take(std::shared_ptr<void> owner, std::string token_sha256, Clock::time_point give_up, Done done);

  bool empty() const { return waiting_.empty() && asked_.empty(); }

 private:
  struct Waiting {
    std::string token_sha256;
    Clock::time_point give_up;
    Done done;
    std::uint32_t tries = 0;
  };

  static boost::asio::awaitable<void> flush(std::shared_ptr<void> owner, SeatWindow* self);
  boost::asio::awaitable<bool> ask();
  void settle(const DoorState& door, const store::SeatsOutcome& given);
  void wait_again();
  void end_all(CloseCode code);

  boost::asio::io_context& context_;
  Stores& stores_;
  const std::string session_id_;
  const Door door_;
  std::vector<Waiting> waiting_;
  std::vector<Waiting> asked_;  // for whom the question is under way
  bool flushing_ = false;
};

}  // namespace holdspace::live
