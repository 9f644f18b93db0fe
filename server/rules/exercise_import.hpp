// What somebody brings to the library: protobuf text or JSON, of one exercise or of one in all its languages,
// read and checked, with a sentence for each fault. And the report on an exercise that is a message already.
// Pure.
#pragma once

#include <cstddef>
#include <string_view>

#include "holdspace/v1/api.pb.h"
#include "rules/exercise_check.hpp"

namespace holdspace::rules {

// `read` is what could be read, also with faults. Lines are known for text, not for JSON. What comes in has
// no version yet that counts here: one that is missing is no fault.
v1::CheckReport import_exercise(std::string_view text, std::size_t most_bytes, const ExerciseLimits& limits);

v1::CheckReport report_on(const v1::ExerciseLanguages& exercise, const ExerciseLimits& limits);

}  // namespace holdspace::rules
