// The presence part of a room, counted on a grid of the session's clock.
#include "live/room.hpp"
#include "live/spawn.hpp"
#include "rules/session_rules.hpp"
#include "support/limits.hpp"

namespace holdspace::live {

void Room::tick() {
  if (gone_) return;
  const HeadcountBoard::Due due = board_.tick(now_ms());
  const bool asks = board_.view().progress() != v1::PROGRESS_BAND_UNSPECIFIED;
  if (due.progress && asks && !audience_.empty())
    spawn(context_.get_executor(), count_progress(shared_from_this()), "progress", [] {});
  if (due.headcount && !counting_)
    spawn(context_.get_executor(), count_heads(shared_from_this()), "headcount", [] {});
}

boost::asio::awaitable<void> Room::count_progress(Self self) {
  const v1::Run* run = rules::find_run(self->state_, self->state_.current_run());
  if (run == nullptr || run->box_epoch() == 0) co_return;
  const store::BoxName name = self->box(run->number(), run->box_epoch());
  const std::uint32_t seats = run->seats_at_opening();
  const std::uint32_t threshold = self->state_.settings().threshold();
  const Result<std::optional<std::uint32_t>> count = co_await self->stores_.boxes.count(name);
  if (!count) co_return;
  if (!*count) co_return self->box_refused(name, store::BoxOutcome::lost);
  self->board_.progress(name.run, rules::progress_band(**count, seats, threshold));
  self->audience_.show(self->board_.view());
}

// This node's part is said even when nobody is left here, once: that takes its entry away at once instead of
// by its lease.
boost::asio::awaitable<void> Room::count_heads(Self self) {
  self->counting_ = true;
  const store::Headcount here{static_cast<std::uint32_t>(self->audience_.participants()),
                              static_cast<std::uint32_t>(self->audience_.facilitators())};
  const Result<store::Headcount> everywhere = co_await self->stores_.presence.refresh(
      self->state_.session_id(), self->node_name_, here, limits::presence_lease);
  const Result<std::uint32_t> seats = co_await self->stores_.seats.taken(self->state_.session_id());
  self->counting_ = false;
  if (!everywhere || !seats) co_return;
  self->board_.headcount(*everywhere, here, *seats);
  self->audience_.show(self->board_.view());
}

}  // namespace holdspace::live
