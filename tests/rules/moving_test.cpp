#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Moving, next_leaves_an_asking_step_open_for_late_answers) {
  Workshop workshop = Workshop::on_step(rating);
  const std::uint32_t left = workshop.state.current_run();
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.run(left).phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.run(left).closed_ms(), workshop.moment.now_ms);
  EXPECT_EQ(workshop.run(left).sealing_ms(), workshop.moment.now_ms + 5'000);
  EXPECT_EQ(workshop.run(left).deadline_ms(), 0);
}

TEST(Moving, a_step_that_asks_nothing_is_closed_at_once) {
  Workshop workshop = Workshop::on_step(guidance);
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.run(1).phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_EQ(workshop.run(1).sealing_ms(), 0);
}

TEST(Moving, the_new_run_has_its_own_number_clock_box_and_seats) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.moment.seats_present = 9;
  ASSERT_EQ(workshop.press(next_command()), done);
  const v1::Run& run = workshop.current();
  EXPECT_EQ(run.number(), 2U);
  EXPECT_EQ(run.step(), 1U);
  EXPECT_EQ(run.opened_ms(), workshop.moment.now_ms);
  EXPECT_EQ(run.deadline_ms(), workshop.moment.now_ms + 60'000);
  EXPECT_EQ(run.box_epoch(), 1U);
  EXPECT_EQ(run.seats_at_opening(), 9U);
}

TEST(Moving, a_step_paced_by_the_facilitator_has_no_clock) {
  const Workshop workshop = Workshop::on_step(check_in);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
  EXPECT_EQ(workshop.current().box_epoch(), 1U);
}

TEST(Moving, guidance_and_breaks_have_no_box) {
  EXPECT_EQ(Workshop::on_step(guidance).current().box_epoch(), 0U);
  EXPECT_EQ(Workshop::on_step(pausing).current().box_epoch(), 0U);
  EXPECT_EQ(Workshop::on_step(reflection).current().box_epoch(), 1U);
}

TEST(Moving, two_who_press_next_at_once_move_one_step) {
  Workshop workshop = Workshop::on_step(guidance);
  EXPECT_EQ(workshop.press_on(1, next_command()), done);
  EXPECT_EQ(workshop.press_on(1, next_command()), v1::REJECTION_CODE_ALREADY_MOVED_ON);
  EXPECT_EQ(workshop.press_on(1, go_to_command(qualities)), v1::REJECTION_CODE_ALREADY_MOVED_ON);
  EXPECT_EQ(workshop.current().step(), 1U);
}

TEST(Moving, after_the_last_step_comes_none) {
  Workshop workshop = Workshop::on_step(qualities);
  EXPECT_EQ(workshop.press(next_command()), v1::REJECTION_CODE_LAST_STEP);
}

TEST(Moving, to_a_step_the_exercise_does_not_have_is_refused) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(go_to_command(6)), v1::REJECTION_CODE_NO_SUCH_STEP);
  EXPECT_EQ(workshop.press(go_to_command(4'294'967'295U)), v1::REJECTION_CODE_NO_SUCH_STEP);
}

TEST(Moving, to_the_step_everybody_is_on_is_refused) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(go_to_command(rating)), v1::REJECTION_CODE_OUT_OF_RANGE);
}

TEST(Moving, resumes_a_paused_session) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  ASSERT_EQ(workshop.press(go_to_command(reflection)), done);
  EXPECT_FALSE(workshop.state.paused());
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 180'000);
  EXPECT_EQ(workshop.run(2).left_ms(), 0);
}

TEST(Moving, away_from_a_closing_run_gives_it_the_longer_grace) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.moment.now_ms += 1'500;
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.run(2).sealing_ms(), workshop.moment.now_ms + 5'000);
  EXPECT_EQ(workshop.run(2).closed_ms(), workshop.moment.now_ms - 1'500);
}

TEST(Moving, away_from_a_run_whose_box_was_lost_waits_for_the_devices) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state.mutable_runs(1)->set_hold_ms(workshop.moment.now_ms + 9'000);
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.run(2).sealing_ms(), workshop.moment.now_ms + 9'000);
}

TEST(Moving, a_session_has_at_most_four_hundred_runs) {
  Workshop workshop = Workshop::on_step(guidance);
  for (std::uint32_t opened = 1; opened < 400; ++opened)
    ASSERT_EQ(workshop.press(go_to_command(opened % 2 == 0 ? guidance : pausing)), done) << opened;
  EXPECT_EQ(workshop.press(next_command()), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(workshop.press(go_to_command(guidance)), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(workshop.press(end_command()), done);
}

}  // namespace
}  // namespace holdspace::rules
