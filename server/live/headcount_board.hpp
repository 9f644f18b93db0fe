// How many are there, and how far the open step is: the presence part of a room. Counts over all nodes, on a
// grid of the session's clock so that all nodes move together: progress every 3 s, seats every 5 s, people
// present every 15 s (N6, N17). The band of progress never falls within a run. Cost: per room and tick, not
// per participant. Owned by its room.
#pragma once

#include <cstdint>
#include <string>

#include "holdspace/v1/view.pb.h"
#include "store/presence.hpp"

namespace holdspace::live {

class HeadcountBoard {
 public:
  // What is due now. Each grid line is due once. Heads that were counted before the first tick, when
  // somebody came in, are not due again with it: they move on the next line.
  struct Due {
    bool progress = false;
    bool headcount = false;
    bool presence = false;  // … which then moves the number of people present
  };
  Due tick(std::int64_t now_ms);

  // A run opened, or none asks anything: the band starts again.
  void begin_run(std::uint32_t run, bool takes_answers);
  void progress(std::uint32_t run, v1::ProgressBand band);

  // Everybody, and of them those of this node, as they were when counted. Between the lines of the grid only
  // whether a facilitator is there moves.
  void headcount(store::Headcount everywhere, store::Headcount here, std::uint32_t seats);

  // Seats present now: those of the other nodes as last counted, and those here.
  std::uint32_t present(std::uint32_t here_now) const;

  const v1::PresenceView& view() const { return view_; }
  // What of it participants are told.
  v1::PresenceView view_of_participants(bool in_lobby) const;

 private:
  v1::PresenceView view_;
  std::uint32_t run_ = 0;
  std::uint32_t others_ = 0;
  std::int64_t progress_line_ = 0, headcount_line_ = 0, presence_line_ = 0;
  bool presence_due_ = true, seats_due_ = true;
};

}  // namespace holdspace::live
