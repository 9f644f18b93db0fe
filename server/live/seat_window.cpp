#include "live/seat_window.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "live/patience.hpp"
#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "support/limits.hpp"

namespace holdspace::live {

SeatWindow::SeatWindow(boost::asio::io_context& context, Stores& stores, std::string session_id, Door door)
    : context_(context), stores_(stores), session_id_(std::move(session_id)), door_(std::move(door)) {}

void SeatWindow::take(std::shared_ptr<void> owner, std::string token_sha256, Clock::time_point give_up,
                      Done done) {
  waiting_.push_back({std::move(token_sha256), give_up, std::move(done)});
  if (flushing_) return;
  flushing_ = true;
  spawn(context_.get_executor(), flush(owner, this), "seats", [owner, this] { end_all(CloseCode::fault); });
}

boost::asio::awaitable<void> SeatWindow::flush([[maybe_unused]] std::shared_ptr<void> owner,
                                               SeatWindow* self) {
  while (!self->waiting_.empty()) {
    const bool answered = co_await self->ask();
    if (!answered) co_await pause_for(self->context_, pause_while_away);
    // Whoever came meanwhile came with others, in other rooms too: all of them on one line, in one write to
    // Redis and one of Redis to its disk.
    if (!self->waiting_.empty()) co_await until_next_line(self->context_, limits::seat_window);
  }
  self->flushing_ = false;
}

// False: the store did not answer, and who has time left waits again.
boost::asio::awaitable<bool> SeatWindow::ask() {
  const auto end =
      waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), limits::seats_at_once));
  asked_.assign(std::move_iterator(waiting_.begin()), std::move_iterator(end));
  waiting_.erase(waiting_.begin(), end);
  const DoorState door = door_();
  std::vector<std::string> tokens;
  tokens.reserve(asked_.size());
  for (Waiting& one : asked_) {
    ++one.tries;
    tokens.push_back(one.token_sha256);
  }
  if (!door.open) {
    settle(door, store::NoSuchSession{});
    co_return true;
  }
  // After the end, and while the room is locked, nobody new comes in; those who were there still do.
  const std::uint32_t cap = door.ended || door.locked ? 0 : door.cap;
  const Result<store::SeatsOutcome> given = co_await stores_.seats.take(session_id_, std::move(tokens), cap);
  if (given)
    settle(door, *given);
  else
    wait_again();
  co_return given.has_value();
}

void SeatWindow::settle(const DoorState& door, const store::SeatsOutcome& given) {
  const auto* outcomes = std::get_if<std::vector<store::SeatOutcome>>(&given);
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    const Waiting one = std::move(asked_[i]);
    const auto* seat = outcomes == nullptr ? nullptr : std::get_if<store::Seat>(&(*outcomes)[i]);
    if (seat == nullptr) {
      const bool over = door.ended || outcomes == nullptr;
      one.done(over ? CloseCode::ended : door.locked ? CloseCode::locked : CloseCode::full);
      continue;
    }
    // A seat that was taken no more often than this very device asked is new, even if a reply was lost.
    const bool is_new = seat->generation <= one.tries;
    one.done(SeatGiven{seat->name, seat->generation, is_new ? door.run : 0});
  }
  asked_.clear();
}

void SeatWindow::wait_again() {
  const Clock::time_point now = Clock::now();
  for (Waiting& one : std::exchange(asked_, {})) {
    if (now < one.give_up)
      waiting_.push_back(std::move(one));
    else
      one.done(CloseCode::overload);
  }
}

void SeatWindow::end_all(CloseCode code) {
  flushing_ = false;
  for (auto* list : {&asked_, &waiting_})
    for (const Waiting& one : std::exchange(*list, {}))
      if (one.done) one.done(code);
}

}  // namespace holdspace::live
