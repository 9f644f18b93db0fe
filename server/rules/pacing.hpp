// What happens by itself: deadlines, people being ready, going on, graces, batches, sealing, lost boxes, the
// band of progress. A node asks what is
// due, waits, and commits what these functions make of the state; the store's compare-and-set makes it happen
// once. Owns nothing.
#pragma once

#include <cstdint>
#include <optional>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "rules/session_rules.hpp"
#include "rules/tally.hpp"

namespace holdspace::rules {

// The earliest thing that becomes due without anybody pressing anything. Not the deadline of a paused
// session.
struct Due {
  enum class What { deadline, sealing };
  What what;
  std::uint32_t run;
  std::int64_t at_ms;  // not before, by the session's clock
};
std::optional<Due> next_due(const v1::SessionState& state);

// The open run whose deadline has passed begins to close, as of its deadline; where its pacing moves on, the
// next step opens as by next, with a way back. The caller has waited for it. Unchanged if there is nothing to
// do.
v1::SessionState close_at_deadline(const v1::SessionState& state, const v1::Exercise& exercise,
                                   std::uint32_t run, const Moment& moment, const Graces& graces);

// The same for an open run that goes on when people are ready, now that most are (progress_band). The caller
// commits it only on the tick of the progress band (N6). Unchanged for other pacings, while the session is
// paused, and where an undo has taken the run's clock away.
v1::SessionState close_when_ready(const v1::SessionState& state, const v1::Exercise& exercise,
                                  std::uint32_t run, const Moment& moment, const Graces& graces);

// A live check-in (Run.live): the picture of all who are shown so far, `cumulative`, replaces the last one
// (N2). From then on no undo takes the run away. Unchanged if the run is not open, if there is too little to
// show, or if nothing was added.
v1::SessionState show_batch(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t run,
                            const Tally& cumulative);

// A closing run whose box was closed: disclosed, sealed or withheld, shown if its step says so; a reflection
// is closed. From then on no undo brings it back or takes it away. Unchanged if the run is not closing, or
// not due yet: an undo or a lost box may have come in between (Run.sealing_ms). Of a live run `tally` holds
// those who are shown, the last batch included; what it showed before stays, whatever was raised since.
v1::SessionState seal(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t run,
                      const Tally& tally, std::int64_t now_ms);

// The box of `lost_epoch` is gone: the run gets the next epoch and is not sealed before now +
// Graces::lost_box_ms. Unchanged if the run already has another epoch or is sealed.
v1::SessionState renew_box(const v1::SessionState& state, std::uint32_t run, std::uint32_t lost_epoch,
                           std::int64_t now_ms, const Graces& graces);

// N6. `answered` counts answers and passes; most is at least 4 in 5 of the seats present when the run opened.
v1::ProgressBand progress_band(std::uint32_t answered, std::uint32_t seats_at_opening,
                               std::uint32_t threshold);

}  // namespace holdspace::rules
