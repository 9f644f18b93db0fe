// How a room makes a command true: decide, make the new run's box, compare-and-set; on a conflict or an
// unknown outcome read, look for the command's id, else decide again.
#include <boost/asio/steady_timer.hpp>

#include "live/replies.hpp"
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "live/timer.hpp"
#include "rules/session_rules.hpp"
#include "support/limits.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

constexpr auto pause_while_away = std::chrono::milliseconds(100);

FramePtr reply_to(const std::string& id, v1::RejectionCode outcome) {
  if (outcome == v1::REJECTION_CODE_UNSPECIFIED) return command_done(id);
  return command_refused(id, {outcome, {}});
}

// How long a box may live: its step as planned, as long again as a step may be extended, and some time to
// spare.
std::chrono::milliseconds box_time(const v1::Step& step) {
  return std::chrono::milliseconds(step.pacing().planned_ms()) + limits::longest_step +
         limits::box_spare_time;
}

}  // namespace

boost::asio::awaitable<void> Room::run_command(Self self, std::weak_ptr<Member> from, v1::Role role,
                                               v1::Command command) {
  ++self->under_way_;
  const FramePtr reply = co_await self->settle_command(role, std::move(command));
  --self->under_way_;
  if (const std::shared_ptr<Member> member = from.lock()) member->push(reply, Part::whole);
}

boost::asio::awaitable<FramePtr> Room::settle_command(v1::Role role, v1::Command command) {
  const auto give_up = std::chrono::steady_clock::now() + limits::command_wait;
  bool sure = true;  // that state_ is what the store has, as far as anybody told
  while (std::chrono::steady_clock::now() < give_up) {
    if (!sure) {
      sure = co_await read_again();
      if (!sure) {
        co_await pause_for(context_, pause_while_away);
        continue;
      }
    }
    if (gone_) co_return command_refused(command.id(), {v1::REJECTION_CODE_ENDED, {}});
    if (const auto outcome = rules::remembered(state_, command.id()))
      co_return reply_to(command.id(), *outcome);
    const rules::Moment moment{now_ms(),
                               board_.present(static_cast<std::uint32_t>(audience_.participants()))};
    rules::Decision decision =
        rules::decide(state_, exercise_->script(), command, role, moment, session_graces());
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

// The box before the state that names it. If the memory Redis is away the run opens all the same: its box
// then counts as lost, and is made again with a new epoch as soon as it can be.
boost::asio::awaitable<void> Room::make_new_boxes(v1::SessionState next) {
  for (const v1::Run& run : next.runs()) {
    if (run.phase() != v1::RUN_PHASE_OPEN || run.box_epoch() == 0) continue;
    if (rules::find_run(state_, run.number()) != nullptr) continue;
    if (!stores_.memory.up()) continue;
    const auto time = box_time(exercise_->script().steps(static_cast<int>(run.step())));
    // Named: GCC 12 frees the string of a temporary aggregate twice when it stands in an awaited expression.
    const store::BoxName box{next.session_id(), run.number(), run.box_epoch()};
    co_await stores_.boxes.make(box, time);
  }
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

}  // namespace holdspace::live
