// N3: a step's question is released once in a session.
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(AskingOnce, going_back_to_a_sealed_step_opens_it_read_only) {
  Workshop workshop = Workshop::on_step(check_in);
  workshop.press(next_command());
  Tally tally;
  tally.buckets["chest"] = tally.contributors = 6;
  workshop.let_time_pass(5'000, tally);
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  ASSERT_EQ(workshop.press(go_to_command(check_in)), done);
  EXPECT_TRUE(workshop.current().read_only());
  EXPECT_EQ(workshop.current().box_epoch(), 0U);
}

TEST(AskingOnce, a_withheld_question_is_not_asked_again_either) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.let_time_pass(5'000, ratings({3, 4}));
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_WITHHELD);
  workshop.press(go_to_command(rating));
  EXPECT_TRUE(workshop.current().read_only());
  EXPECT_EQ(workshop.current().box_epoch(), 0U);
}

TEST(AskingOnce, a_run_still_closing_is_about_to_be_released) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.press(go_to_command(rating));
  EXPECT_TRUE(workshop.current().read_only());
}

TEST(AskingOnce, a_read_only_run_closes_without_a_second_release) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.press(go_to_command(rating));
  workshop.let_time_pass(60'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_FALSE(workshop.current().has_release());
  EXPECT_TRUE(workshop.run(2).has_release());
}

TEST(AskingOnce, a_reflection_can_be_sat_with_again) {
  Workshop workshop = Workshop::on_step(reflection);
  workshop.press(next_command());
  workshop.let_time_pass(5'000);
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_CLOSED);
  workshop.press(go_to_command(reflection));
  EXPECT_FALSE(workshop.current().read_only());
  EXPECT_EQ(workshop.current().box_epoch(), 1U);
}

TEST(AskingOnce, a_question_that_undo_took_away_was_never_asked) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  workshop.press(undo_command());
  workshop.press(next_command());
  EXPECT_EQ(workshop.current().step(), 1U);
  EXPECT_FALSE(workshop.current().read_only());
  EXPECT_EQ(workshop.current().box_epoch(), 1U);
}

}  // namespace
}  // namespace holdspace::rules
