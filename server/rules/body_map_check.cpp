#include <algorithm>
#include <array>
#include <string_view>

#include "rules/step_check.hpp"

namespace holdspace::rules {
namespace {

// Of the figure's front, of its back, and the words beside it.
constexpr std::array<std::string_view, 21> regions{
    "head",      "face",       "jaw",        "throat", "chest",      "stomach", "belly",
    "pelvis",    "arms",       "hands",      "thighs", "legs",       "feet",    "neck",
    "shoulders", "upper-back", "lower-back", "hips",   "everywhere", "nowhere", "another-place"};

std::string all_regions() {
  std::string all;
  for (const std::string_view region : regions) all += (all.empty() ? "" : ", ") + std::string(region);
  return all;
}

}  // namespace

void check_body_map(const v1::CheckIn& check_in, const std::string& field, FaultList& faults) {
  for (int at = 0; at < check_in.options_size(); ++at) {
    const std::string& id = check_in.options(at).id();
    if (id.empty() || std::find(regions.begin(), regions.end(), id) != regions.end()) continue;
    faults.add(within(entry(within(field, "options"), at), "id"),
               "The body map has no such region; the ids of its options are: " + all_regions() + ".");
  }
}

}  // namespace holdspace::rules
