#include "live/admission.hpp"

#include "live/timer.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t longest_session_id = 64;
constexpr int most_languages = 16;
constexpr auto pause_while_away = std::chrono::milliseconds(200);

using Outcome = std::variant<CloseCode, Admitted>;

bool well_formed(const v1::Hello& hello) {
  if (hello.protocol() != 1 || hello.session_id().empty() || hello.session_id().size() > longest_session_id)
    return false;
  if (hello.languages_size() > most_languages) return false;
  switch (hello.token_case()) {
    case v1::Hello::kSeatToken: return hello.seat_token().size() == token_bytes;
    case v1::Hello::kControllerToken: return hello.controller_token().size() == token_bytes;
    case v1::Hello::TOKEN_NOT_SET: return false;
  }
  return false;
}

// Looks at every entry, whatever matched: the time taken says nothing.
v1::Role role_of(const v1::SessionState& state, const std::string& controller_token) {
  const std::string hash = sha256(controller_token);
  v1::Role role = v1::ROLE_UNSPECIFIED;
  for (const v1::Controller& controller : state.controllers())
    if (equal_secrets(controller.token_sha256(), hash)) role = controller.role();
  return role;
}

// Nothing: the store did not answer.
boost::asio::awaitable<Result<Outcome>> try_once(Rooms& rooms, Stores& stores, v1::Hello hello) {
  Result<std::shared_ptr<Room>> opened = co_await rooms.open(hello.session_id());
  if (!opened) co_return opened.error();
  const std::shared_ptr<Room> room = *opened;
  if (!room) co_return Outcome(CloseCode::ended);
  if (hello.token_case() == v1::Hello::kControllerToken) {
    const v1::Role role = role_of(room->state(), hello.controller_token());
    if (role == v1::ROLE_UNSPECIFIED) co_return Outcome(CloseCode::bad_token);
    co_return Outcome(Admitted{room, role, {}, 0});
  }
  const bool ended = room->state().phase() == v1::SESSION_PHASE_ENDED;
  // After the end nobody new comes in; those who were there may still look at how it ended.
  const std::uint32_t cap = ended ? 0 : room->state().settings().seat_cap();
  const Result<store::SeatOutcome> taken =
      co_await stores.seats.take(hello.session_id(), sha256(hello.seat_token()), cap);
  if (!taken) co_return taken.error();
  if (const auto* seat = std::get_if<store::Seat>(&*taken))
    co_return Outcome(Admitted{room, v1::ROLE_PARTICIPANT, seat->name, seat->generation});
  if (std::holds_alternative<store::NoSuchSession>(*taken)) co_return Outcome(CloseCode::ended);
  co_return Outcome(ended ? CloseCode::ended : CloseCode::full);
}

}  // namespace

boost::asio::awaitable<Outcome> admit(boost::asio::io_context& context, Rooms& rooms, Stores& stores,
                                      v1::Hello hello) {
  if (!well_formed(hello)) co_return CloseCode::policy;
  const auto give_up = std::chrono::steady_clock::now() + limits::hello_time * 4 / 5;
  while (std::chrono::steady_clock::now() < give_up) {
    Result<Outcome> outcome = co_await try_once(rooms, stores, hello);
    if (outcome) co_return std::move(*outcome);
    co_await pause_for(context, pause_while_away);
  }
  co_return CloseCode::overload;
}

}  // namespace holdspace::live
