// S8: a move can be undone for five seconds, while the step that was left is in its grace.
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Undoing, brings_the_run_back_with_its_box_and_the_time_it_had_left) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 20'000;
  workshop.press(next_command());
  workshop.moment.now_ms += 4'000;
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().number(), 2U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 40'000);
  EXPECT_EQ(workshop.current().box_epoch(), 1U);
  EXPECT_EQ(workshop.current().closed_ms(), 0);
  EXPECT_EQ(workshop.current().sealing_ms(), 0);
  EXPECT_FALSE(workshop.state.has_undo());
}

TEST(Undoing, takes_the_new_run_away_and_never_uses_its_number_again) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  workshop.press(undo_command());
  EXPECT_EQ(find_run(std::as_const(workshop.state), 2), nullptr);
  workshop.press(next_command());
  EXPECT_EQ(workshop.current().number(), 3U);
}

TEST(Undoing, is_possible_for_five_seconds_and_no_longer) {
  Workshop just_in_time = Workshop::on_step(rating);
  just_in_time.press(next_command());
  Workshop too_late = just_in_time;
  just_in_time.moment.now_ms += 5'000;
  too_late.moment.now_ms += 5'001;
  EXPECT_EQ(just_in_time.press(undo_command()), done);
  EXPECT_EQ(too_late.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(Undoing, twice_has_nothing_to_undo) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.press(undo_command());
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(Undoing, a_move_made_while_paused_leads_back_to_the_pause) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 10'000;
  workshop.press(pause_command());
  workshop.press(next_command());
  workshop.moment.now_ms += 3'000;
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_TRUE(workshop.state.paused());
  EXPECT_EQ(workshop.current().left_ms(), 50'000);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
}

TEST(Undoing, a_step_without_a_clock_comes_back_without_one) {
  Workshop workshop = Workshop::on_step(check_in);
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
  EXPECT_EQ(workshop.current().left_ms(), 0);
}

TEST(Undoing, leads_back_to_a_run_that_is_still_closing) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.moment.now_ms += 1'000;
  workshop.press(next_command());
  workshop.let_time_pass(4'500);
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
}

TEST(Undoing, leads_back_to_a_sealed_run_that_was_sealed_when_it_was_left) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 1, 1, 1, 1}));
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().number(), 2U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_SEALED);
}

TEST(Undoing, is_over_when_the_run_that_was_left_is_sealed) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.let_time_pass(5'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_FALSE(workshop.state.has_undo());
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(Undoing, never_takes_away_a_run_that_was_sealed_meanwhile) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.exercise.mutable_steps(1)->mutable_pacing()->set_planned_ms(1'000);
  workshop.press(next_command());
  workshop.let_time_pass(3'000, ratings({1, 2, 3, 4, 5}));
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
  EXPECT_TRUE(workshop.run(2).has_release());
}

TEST(Undoing, only_the_last_move_can_be_undone) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().step(), 1U);
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(Undoing, whatever_else_is_pressed_ends_the_chance) {
  for (const v1::Command& command :
       {pause_command(), extend_command(30'000), close_command(), end_command()}) {
    Workshop workshop = Workshop::on_step(guidance);
    workshop.press(next_command());
    ASSERT_TRUE(workshop.state.has_undo());
    ASSERT_EQ(workshop.press(command), done) << command.DebugString();
    EXPECT_FALSE(workshop.state.has_undo()) << command.DebugString();
  }
}

TEST(Undoing, what_was_refused_leaves_the_chance) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(resume_command()), v1::REJECTION_CODE_NOT_PAUSED);
  EXPECT_EQ(workshop.press(undo_command()), done);
}

TEST(Undoing, showing_a_release_leaves_the_chance) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(show_command(2)), done);
  EXPECT_EQ(workshop.press(undo_command()), done);
  EXPECT_TRUE(workshop.run(2).shown());
}

TEST(Undoing, a_box_lost_in_the_grace_comes_back_with_its_new_epoch) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.state = renew_box(workshop.state, 2, 1, workshop.moment.now_ms, workshop.graces);
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().box_epoch(), 2U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
}

}  // namespace
TEST(Undoing, undoes_only_the_move_it_was_pressed_on) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  const std::uint32_t seen = workshop.state.current_run();
  workshop.press(next_command());  // somebody else, before this undo arrives
  EXPECT_EQ(workshop.press_on(seen, undo_command()), v1::REJECTION_CODE_ALREADY_MOVED_ON);
  EXPECT_EQ(workshop.current().step(), 2U);
}

}  // namespace holdspace::rules
