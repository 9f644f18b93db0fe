// The rules of a session: from a state and what was pressed to the next state. Pure: time comes in as an
// argument, and so does everything else; the same arguments give the same answer on every node. Owns nothing.
//
// A session goes from its lobby (start opens run 1 on step 0) through steps to its end (end gently; from the
// lobby too). A run is one opening of a step. Moving (next, go to) leaves the run, which goes on to close by
// itself: while its grace lasts it takes late hand-ins, and the move can be undone. Then it is sealed
// (pacing.hpp).
//
// - Moving resumes a paused session. Pause stops the step's clock, never a grace; paused runs still take
//   answers.
// - A step whose question was released, or is about to be, opens read-only: without a box (N3).
// - Next, go to, a quick step, extend and close now are refused with ALREADY_MOVED_ON unless Command.run is
//   the current run.
// - Undo brings the run that was left back with its box and the time it had left; the run it opened is gone,
//   and its number is not used again. What acts on the pacing (pause, resume, extend, close now, end) ends
//   the chance to undo; what only concerns the room, the team or what is shown does not. A step that went on
//   by itself comes back without a clock: who undoes that wants to stay, so it does not close itself again.
// - A quick step opens as a run of its own each time, so its question may be asked again (N3 binds one
// asking);
//   next goes on after the step of the script that was left for it. Going to the grounding works from
//   anywhere while there are steps, whatever run it was pressed on.
// - The threshold can only rise, and counts at once for all that is not released yet (N19).
// - Answering a support request and showing shares are nothing of the state (they lie in memory only):
// decide()
//   checks them and leaves the state as it is.
// - Going to the step everybody is on, an odd extension, a clock over Graces::longest_left_ms and a run too
//   many are OUT_OF_RANGE. Showing a release twice is fine, and so is showing one after the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "rules/decision.hpp"

namespace holdspace::rules {

// What the rules are told of the world, and the limits of support/limits.hpp that they need.
struct Moment {
  std::int64_t now_ms = 0;          // the session's clock
  std::uint32_t seats_present = 0;  // kept by a run that opens now (N6)
  // For FormGroups only: the names of the seats present, in an order drawn at random.
  std::vector<std::string> seats_by_lot = {};
};
struct Graces {
  std::int64_t move_ms = 5'000;
  std::int64_t close_ms = 2'000;
  std::int64_t lost_box_ms = 10'000;
  std::size_t remembered_commands = 64;
  std::size_t runs = 400;
  std::int64_t longest_left_ms = 7'200'000;  // on a step's clock, however often it is extended
  std::uint32_t live_batch_people = 20;      // made for fewer, a session seals live check-ins as any other
  std::uint32_t highest_threshold = 100;
  std::size_t team = 32;
  std::size_t label_chars = 40;
  std::size_t notice_chars = 120;
  std::size_t share_chars = 280;
};

// Whether this very command was done before.
bool remembered(const v1::SessionState& state, std::string_view command_id);

// What a command by this role makes of the state. The next state remembers the command's id; a Rejection
// remembers nothing (it changed nothing, and will be decided again if it is sent again). A command that is
// remembered already gives the state unchanged. Revision and commit id are the store's and stay as they are.
Decision decide(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Command& command,
                v1::Role role, const Moment& moment, const Graces& graces);

// Whether this role may press this at all (care: supporters answer requests, observers and displays press
// nothing).
bool may_press(v1::Role role, v1::Command::ActionCase action);

// Whether it changes nothing of the state: it goes to the inbox, in the memory Redis, and is not remembered.
bool goes_to_inbox(v1::Command::ActionCase action);

// Whether runs of this step have an answer box (whatever people can be done with), and whether sealing makes
// a release of it (check-in, rating, two pulls).
bool takes_answers(const v1::Step& step);
bool makes_release(const v1::Step& step);

// The step of this index, the quick ones going on after those of the script; an empty step (which asks
// nothing) if the exercise has none such.
const v1::Step& step_at(const v1::Exercise& exercise, std::uint32_t index);

// The run of this number; null if there is none.
const v1::Run* find_run(const v1::SessionState& state, std::uint32_t number);

}  // namespace holdspace::rules
