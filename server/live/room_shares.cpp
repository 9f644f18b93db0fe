// Shares once their run is over: collected and shuffled, or dropped where they would have a known author
// (N10); and what becomes of the inbox at the session's end.
#include "live/room.hpp"
#include "rules/sharing.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t seed_bytes = 16;
// What is known of other nodes is a few seconds old, and dropping is for good: so often too few must be
// there.
constexpr int counts_before_dropping = 3;

}  // namespace

// Every node with people of the session tries, the sealing one at once, the others after their next count of
// heads: whoever dies in between is replaced. Only the first does something.
boost::asio::awaitable<void> Room::collect_shares(Self self) {
  if (self->collecting_) co_return;
  const Raised collecting(self->collecting_);
  std::vector<std::uint32_t> over;
  for (const v1::Run& run : self->state_.runs())
    if (rules::may_collect(self->state_, self->exercise_->script(), run.number()) &&
        !self->collected_.contains(run.number()))
      over.push_back(run.number());
  for (const std::uint32_t run : over) {
    const std::string session = self->state_.session_id();
    const bool enough = rules::enough_people_for_shares(self->state_, self->present());
    if (!enough && ++self->too_few_[run] < counts_before_dropping) continue;
    if (!enough) {
      const Result<void> dropped = co_await self->stores_.shares.drop(session, run, self->keep_shares());
      if (!dropped) co_return;
    } else {
      const Result<std::size_t> lines =
          co_await self->stores_.shares.collect(session, run, random_bytes(seed_bytes), self->keep_shares());
      if (!lines) co_return;
      if (*lines > 0) self->inbox_changed();
    }
    self->collected_.insert(run);
  }
}

std::chrono::milliseconds Room::keep_shares() const {
  const std::chrono::milliseconds keep = limits::keep_inbox;
  if (state_.phase() != v1::SESSION_PHASE_ENDED) return keep;
  const std::chrono::milliseconds since_end(std::max<std::int64_t>(0, now_ms() - state_.ended_ms()));
  const std::chrono::milliseconds shown_until = limits::keep_shares_after_end;
  return std::max(std::chrono::milliseconds(1), shown_until - since_end);
}

// After the end: the requests at once, the shares a while later, so that the ended page can show them.
boost::asio::awaitable<void> Room::clear_inbox(Self self) {
  if (self->clearing_) co_return;
  const Raised clearing(self->clearing_);
  self->cleared_ = true;
  const std::string session = self->state_.session_id();
  const Result<void> requests = co_await self->stores_.support.destroy(session);
  const Result<void> stopped = co_await self->stores_.stopped_rounds.destroy(session);
  const Result<void> shares = co_await self->stores_.shares.keep_only(session, self->keep_shares());
  if (!requests || !stopped || !shares) self->cleared_ = false;  // again with the next tick
  self->inbox_changed();
}

// For an erasure: all of it, now. False: the memory Redis did not answer.
boost::asio::awaitable<bool> Room::forget_what_was_said() {
  const Busy busy(*this);
  const Self self = shared_from_this();
  const std::string session = state_.session_id();
  const Result<void> requests = co_await stores_.support.destroy(session);
  const Result<void> stopped = co_await stores_.stopped_rounds.destroy(session);
  const Result<void> shares = co_await stores_.shares.destroy(session, state_.last_run());
  bool all = requests && stopped && shares;
  std::vector<store::BoxName> boxes;
  for (const v1::Run& run : state_.runs())
    if (run.box_epoch() > 0) boxes.push_back(box(run.number(), run.box_epoch()));
  for (store::BoxName& name : boxes) {
    const Result<void> destroyed = co_await stores_.boxes.destroy(std::move(name));
    all = all && destroyed;
  }
  co_return all;
}

}  // namespace holdspace::live
