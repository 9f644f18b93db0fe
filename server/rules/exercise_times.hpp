// How long an exercise takes, how far it leads, and how long it leaves people with themselves (care S7).
// Pure.
#pragma once

#include <cstdint>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::rules {

// Of the script, as planned; quick steps are not counted.
struct ExerciseTimes {
  std::uint32_t planned_ms = 0;
  std::uint32_t inner_work_ms = 0;       // inward and activating steps together
  std::uint32_t longest_silence_ms = 0;  // the longest step in which people hand in nothing and nobody speaks
                                         // but the guide: guidance and private reflection; not a break
  v1::Arc most_activating = v1::ARC_UNSPECIFIED;  // the furthest it leads; opening and closing are the least
};
ExerciseTimes exercise_times(const v1::Exercise& exercise);

}  // namespace holdspace::rules
