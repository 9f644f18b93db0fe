// What happens by itself in a room: a deadline, the end of a grace, a lost box. Every node with people of the
// session knocks; the compare-and-set lets one through.
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "rules/session_rules.hpp"
#include "support/limits.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

constexpr auto pause_while_away = std::chrono::milliseconds(150);
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
  v1::SessionState next = rules::close_at_deadline(state_, exercise_->script(), due.run, session_graces());
  co_return co_await commit(std::move(next), due.at_ms);
}

// Whether what is handed in for this run goes into this box, as far as this node knows.
bool Room::counts(const store::BoxName& name) const {
  const v1::Run* run = rules::find_run(state_, name.run);
  return run != nullptr && run->box_epoch() == name.epoch &&
         (run->phase() == v1::RUN_PHASE_OPEN || run->phase() == v1::RUN_PHASE_CLOSING);
}

// Close the box, disclose its tally, commit the release, destroy the box. Whoever dies in between is replaced
// by the next knock: closing again returns the same tally.
boost::asio::awaitable<Room::Settled> Room::seal(rules::Due due) {
  rules::Tally tally;
  const store::BoxName name = box(due.run, rules::find_run(state_, due.run)->box_epoch());
  if (name.epoch > 0) {
    Result<std::optional<rules::Tally>> closed = co_await stores_.boxes.close(name);
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
  co_return settled;
}

// Those of runs that were sealed by somebody who died before destroying them.
void Room::destroy_sealed_boxes() {
  std::vector<store::BoxName> names;
  for (const v1::Run& run : state_.runs())
    if (run.box_epoch() > 0 && run.phase() != v1::RUN_PHASE_OPEN && run.phase() != v1::RUN_PHASE_CLOSING)
      names.push_back(box(run.number(), run.box_epoch()));
  for (store::BoxName& name : names) {
    auto destroy = [](Self self, store::BoxName gone) -> boost::asio::awaitable<void> {
      co_await self->stores_.boxes.destroy(std::move(gone));
    };
    spawn(context_.get_executor(), destroy(shared_from_this(), std::move(name)), "destroy box", [] {});
  }
}

// A box that takes nothing although its run is open: lost with a Redis, or closed by a node that then lost
// the race against an undo. Both are mended alike: a new epoch, and the devices hand in again.
void Room::box_refused(const store::BoxName& name, store::BoxOutcome outcome) {
  const v1::Run* run = rules::find_run(state_, name.run);
  if (renewing_ || gone_ || run == nullptr || run->box_epoch() != name.epoch) return;
  const bool open = run->phase() == v1::RUN_PHASE_OPEN;
  const bool closing = run->phase() == v1::RUN_PHASE_CLOSING;
  if (!open && !(closing && outcome == store::BoxOutcome::lost)) return;
  renewing_ = true;
  spawn(context_.get_executor(), renew_in_background(shared_from_this(), name), "renew box",
        [self = shared_from_this()] { self->close_all(CloseCode::fault); });
}

boost::asio::awaitable<void> Room::renew_in_background(Self self, store::BoxName lost) {
  while (!self->gone_) {
    if (!self->counts(lost)) break;
    const Settled settled = co_await self->renew(lost);
    if (settled == Settled::yes) break;
    co_await pause_for(self->context_, pause_while_away);
    if (settled == Settled::unanswered) co_await self->read_again();
  }
  self->renewing_ = false;
}

boost::asio::awaitable<Room::Settled> Room::renew(store::BoxName lost) {
  if (!counts(lost)) co_return Settled::beaten;
  v1::SessionState next = rules::renew_box(state_, lost.run, lost.epoch, now_ms(), session_graces());
  const store::BoxName fresh{lost.session_id, lost.run, lost.epoch + 1};
  const auto made = co_await stores_.boxes.make(fresh, limits::longest_step * 2 + limits::box_spare_time);
  if (!made) co_return Settled::unanswered;
  const Settled settled = co_await commit(std::move(next), 0);
  if (settled == Settled::beaten) {
    // Somebody else renewed it (then the box is wanted), or sealed it (then it is not).
    const v1::Run* run = rules::find_run(state_, lost.run);
    const bool wanted = run != nullptr && run->box_epoch() >= fresh.epoch;
    if (!wanted) co_await stores_.boxes.destroy(fresh);
  }
  if (settled == Settled::yes)
    log::warning("answer box renewed", {{log::Field::run, std::int64_t{lost.run}}});
  co_return settled;
}

}  // namespace holdspace::live
