// S7: how long the inner work is, and the longest silence.
#include "rules/exercise_times.hpp"

#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

TEST(ExerciseTimes, add_up_what_is_planned_and_what_of_it_is_inner_work) {
  const ExerciseTimes times = exercise_times(exercise_of_each_kind());
  EXPECT_EQ(times.planned_ms, 570'000U);
  EXPECT_EQ(times.inner_work_ms, 330'000U) << "the rating, the body and the reflection";
  EXPECT_EQ(times.most_activating, v1::ARC_ACTIVATING);
}

TEST(ExerciseTimes, the_longest_silence_is_guidance_or_reflection_and_no_break) {
  v1::Exercise exercise = exercise_of_each_kind();
  EXPECT_EQ(exercise_times(exercise).longest_silence_ms, 180'000U);
  exercise.mutable_steps(pausing)->mutable_pacing()->set_planned_ms(900'000);
  EXPECT_EQ(exercise_times(exercise).longest_silence_ms, 180'000U);
  exercise.mutable_steps(guidance)->mutable_pacing()->set_planned_ms(240'000);
  EXPECT_EQ(exercise_times(exercise).longest_silence_ms, 240'000U);
}

TEST(ExerciseTimes, quick_steps_are_not_counted) {
  v1::Exercise exercise = whole_exercise();
  const ExerciseTimes with_quick_steps = exercise_times(exercise);
  exercise.clear_quick_steps();
  EXPECT_EQ(exercise_times(exercise).planned_ms, with_quick_steps.planned_ms);
  EXPECT_EQ(exercise_times(exercise).longest_silence_ms, with_quick_steps.longest_silence_ms);
}

TEST(ExerciseTimes, how_far_it_leads_is_the_furthest_of_its_steps) {
  v1::Exercise exercise = exercise_of_each_kind();
  exercise.mutable_steps(check_in)->set_arc(v1::ARC_INWARD);
  EXPECT_EQ(exercise_times(exercise).most_activating, v1::ARC_INWARD);
  EXPECT_EQ(exercise_times(v1::Exercise()).most_activating, v1::ARC_UNSPECIFIED);
}

}  // namespace
}  // namespace holdspace::rules
