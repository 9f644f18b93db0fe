// Practice groups (care S14): who works with whom, and who has which role in a round. Pure: the lot is drawn
// outside. Groups get no numbers of their own (N5).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "holdspace/v1/view.pb.h"

namespace holdspace::rules {

inline constexpr std::uint32_t fewest_for_groups = 3;

// Groups of three, in the order of the lot; whoever is left over is a second observer in one of them. Of five
// people two work as a pair, without an observer. Empty: fewer than fewest_for_groups.
std::vector<v1::PracticeGroup> groups_of(const std::vector<std::string>& seats_by_lot);

// Which role (index into PracticeRound.roles) the member of this index has in the round of this rotation. All
// from the third on observe.
std::uint32_t role_in_round(std::uint32_t member, std::uint32_t members, std::uint32_t rotation);

// This seat's group in the present round, without whether it was stopped (that lies in memory). Nothing: no
// round is going on, or the seat is in no group.
std::optional<v1::PracticePlace> practice_place(const v1::SessionState& state, const v1::Exercise& exercise,
                                                std::string_view seat);

}  // namespace holdspace::rules
