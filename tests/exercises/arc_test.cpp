// Holds S7: whoever is led inward was settled before, and is brought back and out again.
#include <algorithm>

#include <gtest/gtest.h>

#include "shipped.hpp"

namespace holdspace::exercises {
namespace {

std::vector<v1::Arc> arcs_of(const v1::Exercise& exercise) {
  std::vector<v1::Arc> arcs;
  for (const v1::Step& step : exercise.steps()) arcs.push_back(step.arc());
  return arcs;
}

TEST(TheArc, of_every_exercise_begins_with_an_opening_and_ends_with_a_closing) {
  for (const std::string& id : library_ids()) {
    const std::vector<v1::Arc> arcs = arcs_of(shipped(id, "en"));
    ASSERT_FALSE(arcs.empty()) << id;
    EXPECT_EQ(arcs.front(), v1::ARC_OPENING) << id;
    EXPECT_EQ(arcs.back(), v1::ARC_CLOSING) << id;
  }
}

TEST(TheArc, returns_between_the_last_activating_step_and_the_closing) {
  for (const std::string& id : library_ids()) {
    const std::vector<v1::Arc> arcs = arcs_of(shipped(id, "en"));
    const auto last = std::find(arcs.rbegin(), arcs.rend(), v1::ARC_ACTIVATING).base();
    if (last == arcs.begin()) continue;
    const auto returning = std::find(last, arcs.end(), v1::ARC_RETURNING);
    const auto closing = std::find(last, arcs.end(), v1::ARC_CLOSING);
    EXPECT_NE(returning, arcs.end()) << id;
    EXPECT_LT(returning, closing) << id;
  }
}

TEST(TheArc, never_goes_straight_from_an_opening_into_what_stirs_up_alone) {
  for (const std::string& id : library_ids()) {
    const std::vector<v1::Arc> arcs = arcs_of(shipped(id, "en"));
    const auto activating = std::find(arcs.begin(), arcs.end(), v1::ARC_ACTIVATING);
    const bool in_groups = id == "practice-triad";  // there the roles do it
    if (activating == arcs.end() || in_groups) continue;
    EXPECT_NE(std::find(arcs.begin(), activating, v1::ARC_INWARD), activating) << id;
  }
}

// Silence that nobody marks is long: a bell says that time passes and that somebody keeps it.
TEST(TheArc, is_marked_by_bells_where_it_is_silent_for_long) {
  constexpr std::uint32_t long_ms = 300'000;
  for (const v1::Exercise& exercise : shipped()) {
    for (const v1::Step& step : exercise.steps()) {
      const bool silent = step.has_guidance() || step.has_practice_round();
      if (!silent || !step.pacing().has_timed() || step.pacing().planned_ms() < long_ms) continue;
      EXPECT_GT(step.pacing().bell_every_ms(), 0U) << name_of(exercise) << " " << step.id();
      EXPECT_LT(step.pacing().bell_every_ms(), step.pacing().planned_ms()) << step.id();
    }
  }
}

}  // namespace
}  // namespace holdspace::exercises
