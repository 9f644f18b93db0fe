#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Starting, opens_the_first_step_as_run_one) {
  Workshop workshop;
  ASSERT_EQ(workshop.press(start_command()), done);
  EXPECT_EQ(workshop.state.phase(), v1::SESSION_PHASE_STEPS);
  EXPECT_EQ(workshop.state.started_ms(), workshop.moment.now_ms);
  ASSERT_EQ(workshop.state.runs_size(), 1);
  EXPECT_EQ(workshop.current().number(), 1U);
  EXPECT_EQ(workshop.current().step(), 0U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
  EXPECT_EQ(workshop.current().seats_at_opening(), 12U);
}

TEST(Starting, a_second_start_says_that_it_has_started) {
  Workshop workshop;
  workshop.press(start_command());
  EXPECT_EQ(workshop.press(start_command()), v1::REJECTION_CODE_ALREADY_STARTED);
}

TEST(Starting, cannot_be_undone) {
  Workshop workshop;
  workshop.press(start_command());
  EXPECT_FALSE(workshop.state.has_undo());
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(Starting, leaves_revision_and_commit_id_to_the_store) {
  Workshop workshop;
  workshop.press(start_command());
  EXPECT_EQ(workshop.state.revision(), 7U);
  EXPECT_EQ(workshop.state.commit_id(), "8 bytes.");
}

TEST(Starting, an_exercise_without_steps_does_not_start) {
  Workshop workshop;
  workshop.exercise.clear_steps();
  EXPECT_EQ(workshop.press(start_command()), v1::REJECTION_CODE_NO_SUCH_STEP);
  EXPECT_EQ(workshop.state.phase(), v1::SESSION_PHASE_LOBBY);
}

}  // namespace
}  // namespace holdspace::rules
