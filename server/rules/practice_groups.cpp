#include "rules/practice_groups.hpp"

#include <algorithm>

#include "rules/session_rules.hpp"

namespace holdspace::rules {
namespace {

constexpr std::uint32_t observer = 2;

// The round that everybody is in now; null: none.
const v1::PracticeRound* present_round(const v1::SessionState& state, const v1::Exercise& exercise) {
  const v1::Run* run = find_run(state, state.current_run());
  if (run == nullptr || state.phase() != v1::SESSION_PHASE_STEPS) return nullptr;
  const v1::Step& step = step_at(exercise, run->step());
  return step.has_practice_round() ? &step.practice_round() : nullptr;
}

v1::PracticePlace place_in(const v1::PracticeGroup& group, std::string_view seat, std::uint32_t rotation) {
  v1::PracticePlace place;
  const auto members = static_cast<std::uint32_t>(group.seats_size());
  for (std::uint32_t member = 0; member < members; ++member) {
    v1::PracticeSeat& shown = *place.add_seats();
    shown.set_seat(group.seats(static_cast<int>(member)));
    shown.set_role(role_in_round(member, members, rotation));
    shown.set_mine(shown.seat() == seat);
  }
  return place;
}

}  // namespace

std::vector<v1::PracticeGroup> groups_of(const std::vector<std::string>& seats_by_lot) {
  const std::size_t threes = seats_by_lot.size() / fewest_for_groups;
  const std::size_t in_threes = threes * fewest_for_groups;
  const bool pair_is_left = threes == 1 && seats_by_lot.size() - in_threes == 2;
  std::vector<v1::PracticeGroup> groups(threes + (pair_is_left ? 1 : 0));
  for (std::size_t at = 0; at < seats_by_lot.size() && threes > 0; ++at) {
    const std::size_t second_observer_of = pair_is_left ? threes : (at - in_threes) % threes;
    const std::size_t group = at < in_threes ? at / fewest_for_groups : second_observer_of;
    groups[group].add_seats(seats_by_lot[at]);
  }
  return groups;
}

std::uint32_t role_in_round(std::uint32_t member, std::uint32_t members, std::uint32_t rotation) {
  return std::min((member + rotation) % std::max(1U, members), observer);
}

std::optional<v1::PracticePlace> practice_place(const v1::SessionState& state, const v1::Exercise& exercise,
                                                std::string_view seat) {
  const v1::PracticeRound* round = present_round(state, exercise);
  if (round == nullptr) return std::nullopt;
  for (int number = 0; number < state.groups_size(); ++number) {
    const auto& seats = state.groups(number).seats();
    if (std::find(seats.begin(), seats.end(), seat) == seats.end()) continue;
    v1::PracticePlace place = place_in(state.groups(number), seat, round->rotation());
    place.set_group(static_cast<std::uint32_t>(number) + 1);
    return place;
  }
  return std::nullopt;
}

}  // namespace holdspace::rules
