// Care S7: what may stir something up stands between an opening and, after it, a return and a closing.
#include <initializer_list>

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

constexpr auto opening = v1::ARC_OPENING;
constexpr auto inward = v1::ARC_INWARD;
constexpr auto activating = v1::ARC_ACTIVATING;
constexpr auto returning = v1::ARC_RETURNING;
constexpr auto closing = v1::ARC_CLOSING;

// The fields that are at fault in an exercise whose steps have these arcs.
std::vector<std::string> faults_of(std::initializer_list<v1::Arc> arcs) {
  v1::Exercise exercise = exercise_of_each_kind();
  const v1::Step guidance_step = exercise.steps(guidance);
  exercise.clear_steps();
  for (const v1::Arc arc : arcs) {
    v1::Step& step = *exercise.add_steps();
    step = guidance_step;
    step.set_id("step-" + std::to_string(exercise.steps_size()));
    step.set_arc(arc);
  }
  std::vector<std::string> fields;
  for (const Fault& fault : check_exercise(exercise, test_limits)) fields.push_back(fault.field);
  return fields;
}

using Fields = std::vector<std::string>;

TEST(Arc, an_activating_step_between_opening_return_and_closing_is_fine) {
  EXPECT_EQ(faults_of({opening, inward, activating, returning, closing}), Fields());
  EXPECT_EQ(faults_of({opening, activating, activating, inward, returning, returning, closing}), Fields());
}

TEST(Arc, without_an_activating_step_nothing_is_asked_for) {
  EXPECT_EQ(faults_of({inward}), Fields());
  EXPECT_EQ(faults_of({closing, opening}), Fields());
}

TEST(Arc, needs_an_opening_before) {
  EXPECT_EQ(faults_of({activating, opening, returning, closing}), Fields{"steps[0].arc"});
}

TEST(Arc, needs_a_return_and_then_a_closing_after) {
  EXPECT_EQ(faults_of({opening, activating}), Fields{"steps[1].arc"});
  EXPECT_EQ(faults_of({opening, activating, closing}), Fields{"steps[1].arc"});
  EXPECT_EQ(faults_of({opening, activating, returning}), Fields{"steps[1].arc"});
  EXPECT_EQ(faults_of({opening, activating, closing, returning}), Fields{"steps[1].arc"});
  EXPECT_EQ(faults_of({opening, returning, closing, activating}), Fields{"steps[3].arc"});
}

TEST(Arc, each_activating_step_needs_it) {
  EXPECT_EQ(faults_of({opening, activating, returning, activating, closing}), Fields{"steps[3].arc"});
  EXPECT_EQ(faults_of({activating, activating}),
            (Fields{"steps[0].arc", "steps[0].arc", "steps[1].arc", "steps[1].arc"}));
}

}  // namespace
}  // namespace holdspace::rules
