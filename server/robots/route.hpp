// What the simulated facilitator does in each step, decided beforehand so that one walk presses every key
// there is: pause and resume, extend, close, show and not show, undo, go back, lose the network in the middle
// of a press. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::robots {

// One step's part of the route.
struct Leg {
  bool pauses = false;             // and resumes a little later
  bool extends = false;            // by 30 s, and does not wait for them
  bool lets_time_run_out = false;  // also: until people are ready
  bool closes_first = false;  // closes and sees the release before moving; else it is sealed behind the group
  bool shows = false;         // its release, where the step leaves that to the facilitator
  bool undoes = false;        // moves on, takes it back, and then goes on
  bool loses_network = false;  // right after pressing what leads on, which is then sent again by its id
  std::optional<std::uint32_t> asks_quick;    // a quick step (index), before going on
  bool grounds = false;                       // goes to grounding, before going on
  std::optional<std::uint32_t> goes_back_to;  // a step (index), before going on to the next one
};

// A leg per step. Calm: nothing for the test's sake alone.
std::vector<Leg> plan_route(const v1::Exercise& exercise, bool calm);

}  // namespace holdspace::robots
