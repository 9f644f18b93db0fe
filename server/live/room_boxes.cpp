// The answer boxes of a room's runs: made before the state names them, made again when they are lost, and
// destroyed when their run is sealed.
#include "live/patience.hpp"
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "live/spawn.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

// How long a box may live: its step as planned, as long again as a step may be extended, and some time to
// spare.
std::chrono::milliseconds box_time(const v1::Step& step) {
  return std::chrono::milliseconds(step.pacing().planned_ms()) + limits::longest_step +
         limits::box_spare_time;
}

}  // namespace

// The box before the state that names it. If the memory Redis is away the run opens all the same: its box
// then counts as lost, and is made again with a new epoch as soon as it can be. `next` is whoever's that
// waits for this.
boost::asio::awaitable<void> Room::make_new_boxes(const v1::SessionState& next) {
  for (const v1::Run& run : next.runs()) {
    if (run.phase() != v1::RUN_PHASE_OPEN || run.box_epoch() == 0) continue;
    if (rules::find_run(state_, run.number()) != nullptr) continue;
    if (!stores_.memory.up()) continue;
    const auto time = box_time(step_of(run));
    // Named: GCC 12 frees the string of a temporary aggregate twice when it stands in an awaited expression.
    const store::BoxName box{next.session_id(), run.number(), run.box_epoch()};
    co_await stores_.boxes.make(box, time);
  }
}

// Whether what is handed in for this run goes into this box, as far as this node knows.
bool Room::counts(const store::BoxName& name) const {
  const v1::Run* run = rules::find_run(state_, name.run);
  return run != nullptr && run->box_epoch() == name.epoch &&
         (run->phase() == v1::RUN_PHASE_OPEN || run->phase() == v1::RUN_PHASE_CLOSING);
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
