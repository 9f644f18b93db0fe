#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Ending, closes_the_open_step_and_seals_it_in_the_background) {
  Workshop workshop = Workshop::on_step(rating);
  ASSERT_EQ(workshop.press(end_command()), done);
  EXPECT_EQ(workshop.state.phase(), v1::SESSION_PHASE_ENDED);
  EXPECT_EQ(workshop.state.ended_ms(), workshop.moment.now_ms);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 5'000);
  workshop.let_time_pass(5'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_SEALED);
}

TEST(Ending, is_possible_from_the_lobby) {
  Workshop workshop;
  ASSERT_EQ(workshop.press(end_command()), done);
  EXPECT_EQ(workshop.state.phase(), v1::SESSION_PHASE_ENDED);
  EXPECT_EQ(workshop.state.runs_size(), 0);
}

TEST(Ending, lifts_the_pause) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  ASSERT_EQ(workshop.press(end_command()), done);
  EXPECT_FALSE(workshop.state.paused());
}

TEST(Ending, cannot_be_undone) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.press(end_command());
  EXPECT_FALSE(workshop.state.has_undo());
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_ENDED);
}

TEST(Ending, twice_says_that_it_has_ended) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(end_command());
  const std::int64_t ended = workshop.state.ended_ms();
  workshop.moment.now_ms += 1'000;
  EXPECT_EQ(workshop.press(end_command()), v1::REJECTION_CODE_ENDED);
  EXPECT_EQ(workshop.state.ended_ms(), ended);
}

}  // namespace
}  // namespace holdspace::rules
