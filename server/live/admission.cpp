#include "live/admission.hpp"

#include "live/patience.hpp"
#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t longest_session_id = 64;
constexpr int most_languages = 16;

using Done = std::function<void(Admission)>;

bool well_formed(const v1::Hello& hello) {
  if (hello.protocol() != 1 || hello.session_id().empty() || hello.session_id().size() > longest_session_id)
    return false;
  if (hello.languages_size() > most_languages) return false;
  switch (hello.token_case()) {
    // No seat for a device whose person has not seen what will happen (care S1).
    case v1::Hello::kSeatToken: return hello.seat_token().size() == token_bytes && hello.has_read_welcome();
    case v1::Hello::kControllerToken: return hello.controller_token().size() == token_bytes;
    case v1::Hello::kInvite:
      return hello.invite().secret().size() == token_bytes &&
             hello.invite().controller_token().size() == token_bytes;
    case v1::Hello::TOKEN_NOT_SET: return false;
  }
  return false;
}

Admission admitted_as(std::shared_ptr<Room> room, const v1::Controller& controller) {
  Admitted admitted;
  admitted.room = std::move(room);
  admitted.role = controller.role();
  admitted.controller = controller.id();
  return admitted;
}

Admission seated(std::shared_ptr<Room> room, SeatWindow::Outcome outcome) {
  if (const auto* code = std::get_if<CloseCode>(&outcome)) return *code;
  auto& seat = std::get<SeatGiven>(outcome);
  Admitted admitted;
  admitted.room = std::move(room);
  admitted.role = v1::ROLE_PARTICIPANT;
  admitted.seat = std::move(seat.name);
  admitted.generation = seat.generation;
  admitted.new_at_run = seat.new_at_run;
  return admitted;
}

void take_seat(const std::shared_ptr<Room>& room, const std::string& token, Clock::time_point give_up,
               Done done) {
  room->take_seat(sha256(token), give_up, [room, done = std::move(done)](SeatWindow::Outcome outcome) {
    done(seated(room, std::move(outcome)));
  });
}

// Looks at every entry, whatever matched: the time taken says nothing.
Admission admit_controller(const std::shared_ptr<Room>& room, const std::string& token) {
  const std::string hash = sha256(token);
  const v1::Controller* found = nullptr;
  for (const v1::Controller& controller : room->state().controllers())
    if (equal_secrets(controller.token_sha256(), hash)) found = &controller;
  if (found == nullptr) return CloseCode::bad_token;
  return admitted_as(room, *found);
}

boost::asio::awaitable<Admission> admit_invited(std::shared_ptr<Room> room, v1::InviteClaim invite) {
  const auto claimed = co_await room->claim(std::move(invite));
  if (!claimed) co_return CloseCode::overload;
  if (const auto* code = std::get_if<CloseCode>(&*claimed)) co_return *code;
  co_return admitted_as(room, std::get<v1::Controller>(*claimed));
}

// Who needs more than a seat in a room that is open. Opens the room, as often as there is time for.
boost::asio::awaitable<void> admit_slowly(boost::asio::io_context& context, Rooms& rooms, v1::Hello hello,
                                          Clock::time_point give_up, Done done) {
  for (; Clock::now() < give_up; co_await pause_for(context, pause_while_away)) {
    const Result<std::shared_ptr<Room>> opened = co_await rooms.open(hello.session_id());
    if (!opened) continue;
    const std::shared_ptr<Room>& room = *opened;
    if (!room) co_return done(CloseCode::ended);
    if (hello.has_seat_token()) co_return take_seat(room, hello.seat_token(), give_up, std::move(done));
    if (hello.has_controller_token()) co_return done(admit_controller(room, hello.controller_token()));
    co_return done(co_await admit_invited(room, hello.invite()));
  }
  done(CloseCode::overload);
}

}  // namespace

void admit(boost::asio::io_context& context, Rooms& rooms, v1::Hello hello, Done done) {
  if (!well_formed(hello)) return done(CloseCode::policy);
  const Clock::time_point give_up = Clock::now() + limits::hello_time * 4 / 5;
  // The usual one, ten thousand at once: nothing to wait for but the seat.
  if (hello.has_seat_token())
    if (const auto room = rooms.find_open(hello.session_id()))
      return take_seat(room, hello.seat_token(), give_up, std::move(done));
  spawn(context.get_executor(), admit_slowly(context, rooms, std::move(hello), give_up, done), "admission",
        [done] { done(CloseCode::fault); });
}

}  // namespace holdspace::live
