// What remains of a session for its facilitator: pacing as planned and as it was, and the releases that were
// shown (N14). No row per person, no time finer than the step, nothing that was withheld or kept.
#pragma once

#include <string>

#include "holdspace/v1/api.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"

namespace holdspace::rules {

v1::Receipt receipt_of(const v1::SessionState& state, const v1::Exercise& exercise,
                       const std::string& software_version);

}  // namespace holdspace::rules
