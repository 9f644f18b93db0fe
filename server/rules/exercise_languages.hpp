// One exercise in all its languages, checked as a whole: each by itself, and against the first. For the API:
// faults carry their language. Pure.
#pragma once

#include <string>
#include <vector>

#include "holdspace/v1/api.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "rules/exercise_check.hpp"

namespace holdspace::rules {

// A fault as the API says it.
v1::ExerciseFault fault_in(const std::string& language, const Fault& fault);

// Everything that is wrong with them: none at all, a language twice, each one's own faults, and where a
// translation differs in more than texts.
std::vector<v1::ExerciseFault> check_languages(const v1::ExerciseLanguages& exercise,
                                               const ExerciseLimits& limits);

}  // namespace holdspace::rules
