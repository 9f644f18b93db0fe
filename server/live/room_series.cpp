// A session that belongs to a series leaves its shown releases there when it is over, and again when one is
// shown after the end. Every node that has a room of it does so; the series holds each session once.
#include "live/room.hpp"
#include "live/spawn.hpp"
#include "rules/series_session.hpp"

namespace holdspace::live {

bool Room::series_is_behind() const {
  return !gone_ && series_revision_ != state_.revision() &&
         rules::series_session_of(state_, exercise_->script()).has_value();
}

void Room::keep_in_series() {
  if (gone_ || appending_ || series_revision_ == state_.revision()) return;
  std::optional<v1::SeriesSession> session = rules::series_session_of(state_, exercise_->script());
  if (!session) return;
  start(append_to_series(shared_from_this(), state_.revision(), std::move(*session)), "series");
}

// Not answered: the next tick tries again. A series that was deleted meanwhile or is full gets nothing.
boost::asio::awaitable<void> Room::append_to_series(Self self, std::uint64_t revision,
                                                    v1::SeriesSession session) {
  const Raised appending(self->appending_);
  const v1::Settings settings = self->state_.settings();
  const Result<store::AppendOutcome> outcome = co_await self->stores_.series.append(
      settings.series_id(), self->state_.session_id(), std::move(session));
  if (outcome) self->series_revision_ = revision;
}

}  // namespace holdspace::live
