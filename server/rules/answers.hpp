// From what a device handed in to what goes into the box. Pure; owns nothing.
//
// A box holds words separated by spaces: the rating as a number, the ids of the chosen options in the
// exercise's order, of a pair only whether it went "down", "stayed" or went "up" (N4: the numbers stay in the
// message), of two pulls the name of one of nine cells. A pass is "-", "done" is "+": both count as having
// answered (N6), neither is a contribution. No option has such an id.
//
// A run of a paired rating takes pairs and passes only; readiness, practice rounds and reflections take done
// and passes.
#pragma once

#include <string>
#include <variant>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "rules/decision.hpp"

namespace holdspace::rules {

inline constexpr char pass_bucket[] = "-";
inline constexpr char done_bucket[] = "+";

// Late hand-ins of a closing run are taken, and so are answers while the session is paused.
// Rejections: NO_SUCH_RUN, RUN_CLOSED (no longer open or closing, or read-only), WRONG_KIND, OUT_OF_RANGE,
// MALFORMED.
std::variant<Rejection, std::string> buckets_of(const v1::SessionState& state, const v1::Exercise& exercise,
                                                const v1::Answer& answer);

// The same without a session: what an answer to this step puts into its box. WRONG_KIND, OUT_OF_RANGE,
// MALFORMED.
std::variant<Rejection, std::string> buckets_for(const v1::Step& step, const v1::Answer& answer);

}  // namespace holdspace::rules
