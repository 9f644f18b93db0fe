// The file of quick steps: steps for any moment, one of them the grounding.
#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"

namespace holdspace::rules {
namespace {

// One step that leads far in, with nothing before or after it: no exercise, but a quick step.
const std::string quick_file = R"(id: "quick-steps"
version: 1
language: "en"
title: "In between"
summary: "Short steps for any moment."
steps {
  id: "recall" title: "Recall" arc: ARC_ACTIVATING
  prompt { text: "How strong is it right now?" }
  pacing { planned_ms: 45000 when_ready {} }
  intensity_rating { scale_id: "tension" words_at_0: "at ease" words_at_10: "as strong as can be" }
}
steps {
  id: "grounding" title: "Here and now" arc: ARC_CLOSING
  prompt { text: "Feel your feet on the floor." }
  pacing { planned_ms: 180000 timed {} bell_every_ms: 60000 }
  guidance {}
}
)";

TEST(TheQuickStepsFile, is_no_script_and_needs_no_arc) {
  EXPECT_TRUE(faults_in(quick_file).empty()) << testing::PrintToString(faults_in(quick_file));
  const std::vector<Fault> as_exercise = faults_in(with(quick_file, "quick-steps", "an-exercise"));
  ASSERT_EQ(as_exercise.size(), 2U) << testing::PrintToString(as_exercise);
  EXPECT_EQ(as_exercise[0].field, "steps[0].arc");
}

TEST(TheQuickStepsFile, has_the_grounding) {
  const std::vector<Fault> faults = faults_in(with(quick_file, "id: \"grounding\"", "id: \"breathing\""));
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps");
  EXPECT_NE(faults[0].sentence.find("the id \"grounding\""), std::string::npos) << faults[0].sentence;
}

TEST(TheQuickStepsFile, its_steps_are_checked_as_any_others) {
  const std::vector<Fault> faults = faults_in(with(quick_file, "planned_ms: 45000 ", ""));
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[0].pacing.planned_ms");
}

TEST(TheQuickStepsFile, holds_steps_and_no_quick_steps_of_its_own) {
  const std::string text = quick_file + "quick_steps { id: \"more\" }\n";
  const std::vector<Fault> faults = faults_in(text);
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "quick_steps");
  EXPECT_EQ(faults[0].line, line_of_text(text, "quick_steps {"));
}

}  // namespace
}  // namespace holdspace::rules
