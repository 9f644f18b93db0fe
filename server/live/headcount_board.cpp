#include "live/headcount_board.hpp"

#include <algorithm>

#include "support/limits.hpp"

namespace holdspace::live {
namespace {

// Whether a grid line of this spacing was passed since `last`; then `last` is that line.
bool passed(std::int64_t& last, std::int64_t now_ms, std::chrono::milliseconds spacing) {
  const std::int64_t line = now_ms / spacing.count();
  if (line == last) return false;
  last = line;
  return true;
}

}  // namespace

HeadcountBoard::Due HeadcountBoard::tick(std::int64_t now_ms) {
  const bool counted_before_any_tick = headcount_line_ == 0 && !seats_due_;
  Due due;
  due.progress = passed(progress_line_, now_ms, limits::progress_tick);
  due.headcount = passed(headcount_line_, now_ms, limits::seats_tick);
  due.presence = passed(presence_line_, now_ms, limits::presence_tick);
  if (counted_before_any_tick) due.headcount = due.presence = false;
  seats_due_ = seats_due_ || due.headcount;
  presence_due_ = presence_due_ || due.presence;
  return due;
}

void HeadcountBoard::begin_run(std::uint32_t run, bool takes_answers) {
  const v1::ProgressBand first =
      takes_answers ? v1::PROGRESS_BAND_FEWER_THAN_K : v1::PROGRESS_BAND_UNSPECIFIED;
  if (run == run_ && takes_answers == (view_.progress() != v1::PROGRESS_BAND_UNSPECIFIED)) return;
  run_ = run;
  view_.set_progress(first);
}

void HeadcountBoard::progress(std::uint32_t run, v1::ProgressBand band) {
  if (run == run_ && view_.progress() != v1::PROGRESS_BAND_UNSPECIFIED)
    view_.set_progress(std::max(view_.progress(), band));
}

void HeadcountBoard::headcount(store::Headcount everywhere, store::Headcount here, std::uint32_t seats) {
  others_ = everywhere.seats - std::min(everywhere.seats, here.seats);
  view_.set_facilitator_present(everywhere.facilitators > 0);
  if (seats_due_) view_.set_seats(seats);
  seats_due_ = false;
  if (!presence_due_) return;
  presence_due_ = false;
  // A seat that moves from one node to another may be counted on both for a moment.
  view_.set_present(std::min(everywhere.seats, view_.seats()));
}

v1::PresenceView HeadcountBoard::view_of_participants(bool in_lobby) const {
  v1::PresenceView view;
  view.set_facilitator_present(view_.facilitator_present());
  if (in_lobby) view.set_seats(view_.seats());
  return view;
}

std::uint32_t HeadcountBoard::present(std::uint32_t here_now) const {
  return others_ + here_now;
}

}  // namespace holdspace::live
