// From a tally to what may be shown of it: N1, N7, N8, N18. The only place in which counts become a Release.
#pragma once

#include <cstdint>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"
#include "rules/tally.hpp"

namespace holdspace::rules {

// `threshold` is k, at least 1. Sets everything of the Release but `run` and `step`.
v1::Release disclose(const v1::Step& step, std::uint32_t threshold, const Tally& tally);

}  // namespace holdspace::rules
