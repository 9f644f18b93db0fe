// What happens by itself in a room: a deadline, and the step that opens with it; the end of a grace. Every
// node with people of the session knocks; the compare-and-set lets one through.
#include "live/patience.hpp"
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "rules/session_rules.hpp"
#include "support/limits.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

// A grace is the session's: our idea of its clock may be a few ms ahead of Redis, and closing a box early
// would refuse somebody who was in time.
constexpr std::int64_t clock_margin_ms = 20;

}  // namespace

void Room::arm() {
  if (gone_ || knocking_) return;
  const std::optional<rules::Due> due = rules::next_due(state_);
  due_timer_.cancel();
  if (!due) return;
  due_timer_.expires_after(
      std::chrono::milliseconds(std::max<std::int64_t>(0, due->at_ms - now_ms()) + clock_margin_ms));
  due_timer_.async_wait([weak = weak_from_this()](const boost::system::error_code& ec) {
    const Self self = weak.lock();
    if (ec || !self || self->knocking_ || self->gone_) return;
    self->knocking_ = true;
    spawn(self->context_.get_executor(), knock(self), "knock", [self] { self->close_all(CloseCode::fault); });
  });
}

boost::asio::awaitable<void> Room::knock(Self self) {
  while (!self->gone_) {
    const std::optional<rules::Due> due = rules::next_due(self->state_);
    if (!due || due->at_ms > self->now_ms()) break;
    Settled settled = Settled::beaten;
    switch (due->what) {
      case rules::Due::What::deadline: settled = co_await self->close_at_deadline(*due); break;
      case rules::Due::What::sealing: settled = co_await self->seal(*due); break;
    }
    if (settled == Settled::yes) continue;
    co_await pause_for(self->context_, pause_while_away);
    if (settled == Settled::unanswered) co_await self->read_again();
  }
  self->knocking_ = false;
  self->arm();
}

boost::asio::awaitable<Room::Settled> Room::close_at_deadline(rules::Due due) {
  v1::SessionState next =
      rules::close_at_deadline(state_, exercise_->script(), due.run, moment(), session_graces());
  co_await make_new_boxes(next);
  co_return co_await commit(std::move(next), due.at_ms);
}

// Close the box, disclose its tally, commit the release, destroy the box. Whoever dies in between is replaced
// by the next knock: closing again returns the same tally.
boost::asio::awaitable<Room::Settled> Room::seal(rules::Due due) {
  rules::Tally tally;
  const store::BoxName name = box(due.run, rules::find_run(state_, due.run)->box_epoch());
  if (name.epoch > 0) {
    // Of a live run the last batch is taken with the closing (N2).
    const bool live = rules::find_run(state_, due.run)->live();
    Result<std::optional<rules::Tally>> closed =
        live ? co_await stores_.boxes.close(name, state_.settings().threshold())
             : co_await stores_.boxes.close(name);
    if (!closed) co_return Settled::unanswered;
    if (!*closed) co_return co_await renew(name);
    tally = std::move(**closed);
  }
  // While the box was closed the run may have been sealed by another node, undone, or given another box or
  // more time: then there is nothing to seal, and nothing to commit.
  if (!counts(name)) co_return Settled::beaten;
  v1::SessionState next = rules::seal(state_, exercise_->script(), due.run, tally, now_ms());
  const v1::Run* sealed = rules::find_run(next, due.run);
  if (sealed->phase() == v1::RUN_PHASE_OPEN || sealed->phase() == v1::RUN_PHASE_CLOSING)
    co_return Settled::beaten;
  const Settled settled = co_await commit(std::move(next), due.at_ms);
  if (settled != Settled::yes) co_return settled;
  metrics::runs_sealed().Increment();
  if (name.epoch > 0) co_await stores_.boxes.destroy(name);
  co_await collect_shares(shared_from_this());
  co_return settled;
}

}  // namespace holdspace::live
