// Whether anybody could tell two plays apart. Pure.
#pragma once

#include <string>
#include <vector>

#include "proof/play.hpp"

namespace holdspace::proof {

// Where they differ, in words, the first difference of each kind; empty: every byte is the same.
std::vector<std::string> differences(const Record& one, const Record& other);

}  // namespace holdspace::proof
