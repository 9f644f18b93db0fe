// The presence part of a room, counted on a grid of the session's clock, and what happens on the same ticks:
// live batches, closing when people are ready, shares of runs that are over.
#include <google/protobuf/util/message_differencer.h>

#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "rules/session_rules.hpp"
#include "support/limits.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

bool same(const v1::SessionState& a, const v1::SessionState& b) {
  return google::protobuf::util::MessageDifferencer::Equals(a, b);
}

}  // namespace

void Room::tick() {
  if (gone_) return;
  const HeadcountBoard::Due due = board_.tick(now_ms());
  const bool asks = board_.view().progress() != v1::PROGRESS_BAND_UNSPECIFIED;
  if (due.progress && asks && !audience_.empty()) start(count_progress(shared_from_this()), "progress");
  if (due.headcount && !counting_) start(count_heads(shared_from_this()), "headcount");
  // A net under the memory channel; a reading that failed is tried again at once.
  const InboxContent& inbox = inbox_.content();
  const bool holds = !inbox.requests.empty() || !inbox.shares.empty();
  if (inbox_.missed() || (due.presence && holds)) inbox_changed();
  keep_in_series();
  if (state_.phase() == v1::SESSION_PHASE_ENDED && !cleared_)
    start(clear_inbox(shared_from_this()), "clear inbox");
}

boost::asio::awaitable<void> Room::count_progress(Self self) {
  const Busy busy(*self);
  const v1::Run* run = rules::find_run(self->state_, self->state_.current_run());
  if (run == nullptr || run->box_epoch() == 0) co_return;
  const store::BoxName name = self->box(run->number(), run->box_epoch());
  const std::uint32_t seats = run->seats_at_opening();
  const std::uint32_t threshold = self->state_.settings().threshold();
  const bool live = run->live();
  const Result<std::optional<std::uint32_t>> count = co_await self->stores_.boxes.count(name);
  if (!count) co_return;
  if (!*count) co_return self->box_refused(name, store::BoxOutcome::lost);
  const v1::ProgressBand band = rules::progress_band(**count, seats, threshold);
  self->board_.progress(name.run, band);
  self->show_presence();
  if (live) co_await self->show_batch(name);
  if (band == v1::PROGRESS_BAND_MOST) co_await self->close_when_ready(name.run);
}

// N2: those who contributed and were not shown yet, if they are at least k. What is committed was drawn from
// the state that the batch was taken for: a batch that is older than one already shown never comes after it.
// Beaten or not answered: the next tick takes the same batches again.
boost::asio::awaitable<void> Room::show_batch(store::BoxName name) {
  if (!counts(name)) co_return;
  const v1::SessionState before = state_;
  Result<std::optional<store::Batch>> batch =
      co_await stores_.boxes.take_batch(name, before.settings().threshold());
  if (!batch || !*batch || state_.commit_id() != before.commit_id()) co_return;
  v1::SessionState next = rules::show_batch(before, exercise_->script(), name.run, (*batch)->cumulative);
  if (same(next, before)) co_return;
  co_await commit(std::move(next), 0);
}

// N6: on the same tick as the band, so that nothing is told sooner by closing. All nodes try; one closes.
boost::asio::awaitable<void> Room::close_when_ready(std::uint32_t run) {
  if (run != state_.current_run()) co_return;
  v1::SessionState next =
      rules::close_when_ready(state_, exercise_->script(), run, moment(), session_graces());
  if (same(next, state_)) co_return;
  co_await make_new_boxes(next);
  co_await commit(std::move(next), 0);
}

// This node's part is said even when nobody is left here, once: that takes its entry away at once instead of
// by its lease.
boost::asio::awaitable<void> Room::count_heads(Self self) {
  const Raised counting(self->counting_);
  const store::Headcount here{static_cast<std::uint32_t>(self->audience_.participants()),
                              static_cast<std::uint32_t>(self->audience_.facilitators())};
  const Result<store::Headcount> everywhere = co_await self->stores_.presence.refresh(
      self->state_.session_id(), self->node_name_, here, limits::presence_lease);
  const Result<std::uint32_t> seats = co_await self->stores_.seats.taken(self->state_.session_id());
  if (!everywhere || !seats) co_return;
  self->board_.headcount(*everywhere, here, *seats);
  self->show_presence();
  co_await collect_shares(self);
}

}  // namespace holdspace::live
