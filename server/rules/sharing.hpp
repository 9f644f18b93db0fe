// Shares: lines of a reflection that people hand in without a name (N10). What may be handed in, and when
// what lies there may be collected. Pure; the lines themselves never come here but to be checked, and never
// stand in the state.
#pragma once

#include <cstdint>
#include <optional>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "rules/decision.hpp"
#include "rules/session_rules.hpp"

namespace holdspace::rules {

// Why this share is not taken; nothing: it is. An empty text is fine: it takes an earlier one back.
// MALFORMED, NO_SUCH_RUN, WRONG_KIND (the step offers no share), RUN_CLOSED, TEXT_TOO_LONG, TEXT_UNSAFE (also
// for a second line).
std::optional<Rejection> check_share(const v1::SessionState& state, const v1::Exercise& exercise,
                                     const v1::Share& share, const Graces& graces);

// Whether the shares of this run may be shuffled into their batch: it takes none any more, and no undo brings
// it back.
bool may_collect(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t run);

// Whether there are enough people for a line not to have a known author: at least k are present.
bool enough_people_for_shares(const v1::SessionState& state, std::uint32_t seats_present);

}  // namespace holdspace::rules
