#include <gtest/gtest.h>

#include "rules/answers.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

v1::Answer pass_for(std::uint32_t run) {
  v1::Answer answer;
  answer.set_run(run);
  answer.set_sequence(1);
  answer.mutable_pass();
  return answer;
}

TEST(Closing, leaves_two_seconds_for_answers_on_their_way) {
  Workshop workshop = Workshop::on_step(rating);
  ASSERT_EQ(workshop.press(close_command()), done);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 2'000);
  EXPECT_EQ(workshop.current().closed_ms(), workshop.moment.now_ms);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
  EXPECT_EQ(workshop.current().number(), 2U);
}

TEST(Closing, a_late_answer_in_the_grace_is_taken) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  EXPECT_TRUE(
      std::holds_alternative<std::string>(buckets_of(workshop.state, workshop.exercise, pass_for(2))));
}

TEST(Closing, a_late_answer_after_sealing_is_refused) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  const auto outcome = buckets_of(workshop.state, workshop.exercise, pass_for(2));
  ASSERT_TRUE(std::holds_alternative<Rejection>(outcome));
  EXPECT_EQ(std::get<Rejection>(outcome).code, v1::REJECTION_CODE_RUN_CLOSED);
}

TEST(Closing, a_step_that_asks_nothing_is_closed_at_once) {
  Workshop workshop = Workshop::on_step(guidance);
  ASSERT_EQ(workshop.press(close_command()), done);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_EQ(workshop.current().closed_ms(), workshop.moment.now_ms);
}

TEST(Closing, twice_says_that_it_is_not_open) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  EXPECT_EQ(workshop.press(close_command()), v1::REJECTION_CODE_NOT_OPEN);
}

TEST(Closing, the_step_that_was_left_says_that_all_have_moved_on) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  EXPECT_EQ(workshop.press_on(2, close_command()), v1::REJECTION_CODE_ALREADY_MOVED_ON);
}

TEST(Closing, works_while_paused_and_leaves_the_pause) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  ASSERT_EQ(workshop.press(close_command()), done);
  EXPECT_EQ(workshop.current().left_ms(), 0);
  EXPECT_TRUE(workshop.state.paused());
  ASSERT_EQ(workshop.press(resume_command()), done);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
}

TEST(Closing, waits_longer_after_a_lost_box) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state.mutable_runs(1)->set_hold_ms(workshop.moment.now_ms + 8'000);
  ASSERT_EQ(workshop.press(close_command()), done);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 8'000);
}

}  // namespace
}  // namespace holdspace::rules
