#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Pausing, stops_the_clock_of_the_step_and_resuming_lets_it_go_on) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 25'000;
  ASSERT_EQ(workshop.press(pause_command()), done);
  EXPECT_TRUE(workshop.state.paused());
  EXPECT_EQ(workshop.current().left_ms(), 35'000);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
  workshop.moment.now_ms += 600'000;
  ASSERT_EQ(workshop.press(resume_command()), done);
  EXPECT_FALSE(workshop.state.paused());
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 35'000);
  EXPECT_EQ(workshop.current().left_ms(), 0);
}

TEST(Pausing, twice_says_so_and_so_does_resuming_twice) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(resume_command()), v1::REJECTION_CODE_NOT_PAUSED);
  workshop.press(pause_command());
  EXPECT_EQ(workshop.press(pause_command()), v1::REJECTION_CODE_ALREADY_PAUSED);
}

TEST(Pausing, never_stops_a_grace) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  const std::int64_t sealing = workshop.run(2).sealing_ms();
  workshop.press(pause_command());
  EXPECT_EQ(workshop.run(2).sealing_ms(), sealing);
  workshop.let_time_pass(5'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
}

TEST(Pausing, at_the_last_moment_leaves_a_clock_to_resume) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 61'000;
  ASSERT_EQ(workshop.press(pause_command()), done);
  EXPECT_EQ(workshop.current().left_ms(), 1);
}

TEST(Pausing, a_step_without_a_clock_gets_none_from_it) {
  Workshop workshop = Workshop::on_step(check_in);
  workshop.press(pause_command());
  workshop.moment.now_ms += 1'000;
  ASSERT_EQ(workshop.press(resume_command()), done);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
  EXPECT_EQ(workshop.current().left_ms(), 0);
}

TEST(Extending, gives_half_a_minute_one_or_five) {
  for (const std::uint32_t by_ms : {30'000U, 60'000U, 300'000U}) {
    Workshop workshop = Workshop::on_step(rating);
    const std::int64_t deadline = workshop.current().deadline_ms();
    ASSERT_EQ(workshop.press(extend_command(by_ms)), done);
    EXPECT_EQ(workshop.current().deadline_ms(), deadline + by_ms);
  }
}

TEST(Extending, by_anything_else_is_refused) {
  Workshop workshop = Workshop::on_step(rating);
  for (const std::uint32_t by_ms : {0U, 1U, 29'999U, 90'000U, 4'294'967'295U})
    EXPECT_EQ(workshop.press(extend_command(by_ms)), v1::REJECTION_CODE_OUT_OF_RANGE) << by_ms;
}

TEST(Extending, works_while_paused) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  ASSERT_EQ(workshop.press(extend_command(60'000)), done);
  EXPECT_EQ(workshop.current().left_ms(), 120'000);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
}

TEST(Extending, needs_an_open_run_with_a_clock) {
  Workshop untimed = Workshop::on_step(check_in);
  EXPECT_EQ(untimed.press(extend_command(60'000)), v1::REJECTION_CODE_NOT_TIMED);
  Workshop closing = Workshop::on_step(rating);
  closing.press(close_command());
  EXPECT_EQ(closing.press(extend_command(60'000)), v1::REJECTION_CODE_NOT_OPEN);
}

TEST(Extending, a_step_that_was_left_says_that_all_have_moved_on) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  EXPECT_EQ(workshop.press_on(2, extend_command(60'000)), v1::REJECTION_CODE_ALREADY_MOVED_ON);
}

TEST(Extending, counts_from_now_when_the_deadline_has_just_passed_unnoticed) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 61'000;
  ASSERT_EQ(workshop.press(extend_command(30'000)), done);
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 30'000);
}

TEST(Extending, goes_no_further_than_two_hours_ahead) {
  Workshop workshop = Workshop::on_step(rating);
  int extensions = 0;
  while (workshop.press(extend_command(300'000)) == done) ++extensions;
  EXPECT_EQ(extensions, 23);
  EXPECT_EQ(workshop.press(extend_command(300'000)), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(workshop.current().deadline_ms() - workshop.moment.now_ms, 6'960'000);
  workshop.moment.now_ms += 60'000;
  EXPECT_EQ(workshop.press(extend_command(300'000)), done);
}

}  // namespace
}  // namespace holdspace::rules
