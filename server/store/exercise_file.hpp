// One exercise file, read and checked; its faults as lines for a person: "file:line: field: sentence".
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "rules/exercise_check.hpp"

namespace holdspace::store {

std::variant<std::vector<std::string>, v1::Exercise> read_exercise_file(const std::filesystem::path& file);

// From support/limits.hpp, as the rules take them.
rules::ExerciseLimits exercise_limits();

std::string line_of(const std::string& file, const rules::Fault& fault);

}  // namespace holdspace::store
