// From a tally to what may be shown of it: N1, N4, N7, N8, N18. The only place in which counts become a
// Release. Pure.
//
// - Fewer than k contributors: nothing but that it is withheld, in one wording for every reason.
// - Under 10: each cell is "few or none" (0 or 1), "some" or "most" (more than half of the contributors, also
//   all of them). A rating has three cells: 0–3, 4–6, 7–10. A check-in has its options, a pair down, stayed
//   and up, two pulls 3 × 3 fields. If that could only be one person in each "few or none", it is withheld
//   too (forced_cells.hpp).
// - From 10: each count rounded to the nearest multiple of 3, so that one person more or less, or one person
//   alone in a cell, does not show; in a check-in and in two pulls fewer than k are drawn as 0. A rating has
//   eleven cells.
// - A pair is amounts at any size; from 10 "few or none" is fewer than k.
// - From 20: a rating's median and quartiles, by nearest rank: the smallest answer that at least a quarter, a
//   half or three quarters of the answers do not exceed. Always an answer that somebody gave, never an
//   average.
// Never a minimum, a maximum, a mean, a sum, or how many contributed but as a band.
#pragma once

#include <cstdint>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"
#include "rules/tally.hpp"

namespace holdspace::rules {

// `threshold` is k, at least 1. Sets everything of the Release but `run`, `step` and `live`. Words of the
// tally that the step does not know are left out.
v1::Release disclose(const v1::Step& step, std::uint32_t threshold, const Tally& tally);

// Whether a live check-in that showed `before` may show `after`: it only grows. False for one without a
// picture, and for one that was counted earlier but comes later (as far as pictures tell).
bool may_follow(const v1::Release& before, const v1::Release& after);

}  // namespace holdspace::rules
