#include "live/admission.hpp"

#include "live/patience.hpp"
#include "live/timer.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t longest_session_id = 64;
constexpr int most_languages = 16;

using Outcome = std::variant<CloseCode, Admitted>;

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

Outcome admitted_as(std::shared_ptr<Room> room, const v1::Controller& controller) {
  Admitted admitted;
  admitted.room = std::move(room);
  admitted.role = controller.role();
  admitted.controller = controller.id();
  return admitted;
}

// Looks at every entry, whatever matched: the time taken says nothing.
Outcome admit_controller(const std::shared_ptr<Room>& room, const std::string& token) {
  const std::string hash = sha256(token);
  const v1::Controller* found = nullptr;
  for (const v1::Controller& controller : room->state().controllers())
    if (equal_secrets(controller.token_sha256(), hash)) found = &controller;
  if (found == nullptr) return CloseCode::bad_token;
  return admitted_as(room, *found);
}

boost::asio::awaitable<Result<Outcome>> admit_invited(std::shared_ptr<Room> room, v1::InviteClaim invite) {
  const auto claimed = co_await room->claim(std::move(invite));
  if (!claimed) co_return Outcome(CloseCode::overload);
  if (const auto* code = std::get_if<CloseCode>(&*claimed)) co_return Outcome(*code);
  co_return admitted_as(room, std::get<v1::Controller>(*claimed));
}

// `tries`: of this very connection, this one included. A seat that was taken up no more often than that was
// taken by it, even if the first reply was lost.
boost::asio::awaitable<Result<Outcome>> admit_seat(std::shared_ptr<Room> room, Stores& stores,
                                                   std::string token, std::uint32_t tries) {
  const v1::SessionState& state = room->state();
  const bool ended = state.phase() == v1::SESSION_PHASE_ENDED;
  const bool locked = state.locked();
  const std::uint32_t run = state.current_run();
  // After the end, and while the room is locked, nobody new comes in; those who were there still do.
  const std::uint32_t cap = ended || locked ? 0 : state.settings().seat_cap();
  const Result<store::SeatOutcome> taken = co_await stores.seats.take(state.session_id(), sha256(token), cap);
  if (!taken) co_return taken.error();
  if (const auto* seat = std::get_if<store::Seat>(&*taken)) {
    Admitted admitted;
    admitted.room = std::move(room);
    admitted.role = v1::ROLE_PARTICIPANT;
    admitted.seat = seat->name;
    admitted.generation = seat->generation;
    if (seat->is_new || seat->generation <= tries) admitted.new_at_run = run;
    co_return Outcome(std::move(admitted));
  }
  if (ended || std::holds_alternative<store::NoSuchSession>(*taken)) co_return Outcome(CloseCode::ended);
  co_return Outcome(locked ? CloseCode::locked : CloseCode::full);
}

// Nothing: the store did not answer.
boost::asio::awaitable<Result<Outcome>> try_once(Rooms& rooms, Stores& stores, v1::Hello hello,
                                                 std::uint32_t tries) {
  Result<std::shared_ptr<Room>> opened = co_await rooms.open(hello.session_id());
  if (!opened) co_return opened.error();
  std::shared_ptr<Room> room = *opened;
  if (!room) co_return Outcome(CloseCode::ended);
  switch (hello.token_case()) {
    case v1::Hello::kControllerToken: co_return admit_controller(room, hello.controller_token());
    case v1::Hello::kInvite: co_return co_await admit_invited(room, std::move(*hello.mutable_invite()));
    case v1::Hello::kSeatToken:
      co_return co_await admit_seat(room, stores, std::move(*hello.mutable_seat_token()), tries);
    case v1::Hello::TOKEN_NOT_SET: break;
  }
  co_return Outcome(CloseCode::policy);
}

}  // namespace

boost::asio::awaitable<Outcome> admit(boost::asio::io_context& context, Rooms& rooms, Stores& stores,
                                      v1::Hello hello) {
  if (!well_formed(hello)) co_return CloseCode::policy;
  const auto give_up = Clock::now() + limits::hello_time * 4 / 5;
  for (std::uint32_t tries = 1; Clock::now() < give_up; ++tries) {
    Result<Outcome> outcome = co_await try_once(rooms, stores, hello, tries);
    if (outcome) co_return std::move(*outcome);
    co_await pause_for(context, pause_while_away);
  }
  co_return CloseCode::overload;
}

}  // namespace holdspace::live
