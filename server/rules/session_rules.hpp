// The rules of a session: from a state and what was pressed to the next state. Pure: time comes in as an
// argument, and so does everything else; the same arguments give the same answer on every node. Owns nothing.
//
// A session goes from its lobby (start opens run 1 on step 0) through steps to its end (end gently; from the
// lobby too). A run is one opening of a step. Moving (next, go to) leaves the run, which goes on to close by
// itself: while its grace lasts it takes late hand-ins, and the move can be undone. Then it is sealed
// (pacing.hpp).
//
// - Moving resumes a paused session. Pause stops the step's clock, never a grace; paused runs still take
// answers.
// - A step whose question was released, or is about to be, opens read-only: without a box (N3).
// - Next, go to, extend and close now are refused with ALREADY_MOVED_ON unless Command.run is the current
// run.
// - Undo brings the run that was left back with its box and the time it had left; the run it opened is gone,
// and its
//   number is not used again. Whatever else is accepted, but showing a release, ends the chance to undo.
// - Going to the step everybody is on, an odd extension, a clock over Graces::longest_left_ms and a run too
// many are
//   OUT_OF_RANGE. Showing a release twice is fine, and so is showing one after the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "holdspace/v1/exercise.pb.h"
#include "rules/decision.hpp"

namespace holdspace::rules {

// What the rules are told of the world, and the limits of support/limits.hpp that they need.
struct Moment {
  std::int64_t now_ms = 0;          // the session's clock
  std::uint32_t seats_present = 0;  // kept by a run that opens now (N6)
};
struct Graces {
  std::int64_t move_ms = 5'000;
  std::int64_t close_ms = 2'000;
  std::int64_t lost_box_ms = 10'000;
  std::size_t remembered_commands = 64;
  std::size_t runs = 400;
  std::int64_t longest_left_ms = 7'200'000;  // on a step's clock, however often it is extended
};

// Whether this very command was decided before; then its outcome (UNSPECIFIED: done).
std::optional<v1::RejectionCode> remembered(const v1::SessionState& state, std::string_view command_id);

// What a command by this role makes of the state. The next state remembers the command's id; a Rejection
// remembers nothing (it changed nothing, and will be decided again if it is sent again). A command that is
// remembered already gives the state unchanged. Revision and commit id are the store's and stay as they are.
Decision decide(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Command& command,
                v1::Role role, const Moment& moment, const Graces& graces);

// Whether runs of this step have an answer box (check-in, rating, reflection), and whether sealing makes a
// release of it (check-in, rating).
bool takes_answers(const v1::Step& step);
bool makes_release(const v1::Step& step);

// The run of this number; null if there is none.
const v1::Run* find_run(const v1::SessionState& state, std::uint32_t number);

}  // namespace holdspace::rules
