// How a room makes a command true: decide, make the new run's box, compare-and-set; on a conflict or an
// unknown outcome read, look for the command's id, else decide again. Taking up an invitation is the same.
#include "live/patience.hpp"
#include "live/replies.hpp"
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "rules/session_rules.hpp"
#include "rules/team.hpp"
#include "support/limits.hpp"
#include "support/metrics.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {

boost::asio::awaitable<void> Room::run_command(Self self, std::weak_ptr<Member> from, v1::Role role,
                                               v1::Command command) {
  const Busy busy(*self);
  FramePtr reply;
  if (rules::goes_to_inbox(command.action_case()))
    reply = co_await self->settle_inbox_command(role, std::move(command));
  else
    reply = co_await self->settle_command(role, std::move(command));
  if (const std::shared_ptr<Member> member = from.lock()) member->push(reply, Part::whole);
}

boost::asio::awaitable<FramePtr> Room::settle_command(v1::Role role, v1::Command command) {
  std::vector<std::string> lot;
  if (command.has_form_groups() && rules::may_press(role, command.action_case())) lot = co_await call_roll();
  bool sure = true;  // that state_ is what the store has, as far as anybody told
  for (const Patience patience; patience.left();) {
    if (!sure) {
      sure = co_await read_again();
      if (!sure) {
        co_await pause_for(context_, pause_while_away);
        continue;
      }
    }
    if (gone_) co_return command_refused(command.id(), {v1::REJECTION_CODE_ENDED, {}});
    if (rules::remembered(state_, command.id())) co_return command_done(command.id());
    rules::Moment now = moment();
    now.seats_by_lot = lot;
    rules::Decision decision =
        rules::decide(state_, exercise_->script(), command, role, now, session_graces());
    if (const auto* no = std::get_if<rules::Rejection>(&decision))
      co_return command_refused(command.id(), *no);
    v1::SessionState next = std::get<v1::SessionState>(std::move(decision));
    co_await make_new_boxes(next);
    const Settled settled = co_await commit(std::move(next), 0);
    if (settled == Settled::yes) co_return command_done(command.id());
    sure = settled == Settled::beaten;
  }
  co_return command_refused(command.id(), {v1::REJECTION_CODE_NOT_SAVED, {}});
}

// Whether the store answered.
boost::asio::awaitable<bool> Room::read_again() {
  Result<std::optional<v1::SessionState>> read = co_await stores_.sessions.read(state_.session_id());
  if (!read) co_return false;
  if (*read)
    stored(std::move(**read));
  else
    gone();
  co_return true;
}

// Shows the new state only when it is stored (the output gate). Beaten: the other one's state is taken.
boost::asio::awaitable<Room::Settled> Room::commit(v1::SessionState next, std::int64_t not_before_ms) {
  Result<store::CommitOutcome> outcome = co_await stores_.sessions.commit(std::move(next), not_before_ms);
  if (!outcome) co_return Settled::unanswered;
  if (auto* committed = std::get_if<store::Committed>(&*outcome)) {
    metrics::commits().Increment();
    stored(std::move(committed->state));
    co_return Settled::yes;
  }
  if (auto* conflict = std::get_if<store::Conflict>(&*outcome)) {
    metrics::conflicts().Increment();
    stored(std::move(conflict->current));
  } else if (std::holds_alternative<store::Gone>(*outcome)) {
    gone();
  }
  co_return Settled::beaten;  // also TooEarly: the timer is set again from the store's clock
}

// The invitation's controller, if it was taken up with this very token; or whoever it is now that it is.
boost::asio::awaitable<std::optional<std::variant<CloseCode, v1::Controller>>> Room::claim(
    v1::InviteClaim invite) {
  const Busy busy(*this);
  const std::string invite_sha256 = sha256(invite.secret());
  const std::string token_sha256 = sha256(invite.controller_token());
  using Claimed = std::variant<CloseCode, v1::Controller>;
  for (const Patience patience; patience.left();) {
    if (gone_) co_return Claimed(CloseCode::ended);
    std::optional<v1::SessionState> next = rules::claim_invite(state_, invite_sha256, token_sha256);
    if (!next) co_return Claimed(CloseCode::bad_token);
    if (const v1::Controller* known = rules::controller_of(state_, token_sha256)) co_return Claimed(*known);
    const Settled settled = co_await commit(std::move(*next), 0);
    const v1::Controller* claimed = rules::controller_of(state_, token_sha256);
    if (settled == Settled::yes && claimed != nullptr) co_return Claimed(*claimed);
    if (settled == Settled::unanswered) {
      co_await pause_for(context_, pause_while_away);
      co_await read_again();
    }
  }
  co_return std::nullopt;
}

}  // namespace holdspace::live
