// What is wrong with a text before anybody tries to understand it: too long, empty, characters that mislead.
// For reading exercises only.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/exercise_check.hpp"

namespace holdspace::rules {

std::vector<Fault> faults_of_text(std::string_view text, std::size_t most_bytes);

}  // namespace holdspace::rules
