#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

TEST(Deadlines, nothing_is_due_in_the_lobby_or_on_an_untimed_step) {
  EXPECT_FALSE(next_due(Workshop().state).has_value());
  EXPECT_FALSE(next_due(Workshop::on_step(check_in).state).has_value());
}

TEST(Deadlines, the_deadline_of_the_open_step_is_due) {
  const Workshop workshop = Workshop::on_step(rating);
  const std::optional<Due> due = next_due(workshop.state);
  ASSERT_TRUE(due.has_value());
  EXPECT_EQ(due->what, Due::What::deadline);
  EXPECT_EQ(due->run, 2U);
  EXPECT_EQ(due->at_ms, workshop.moment.now_ms + 60'000);
}

TEST(Deadlines, none_is_due_while_paused) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  EXPECT_FALSE(next_due(workshop.state).has_value());
}

TEST(Deadlines, the_earlier_of_a_sealing_and_a_deadline_comes_first) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(go_to_command(reflection));
  std::optional<Due> due = next_due(workshop.state);
  ASSERT_TRUE(due.has_value());
  EXPECT_EQ(due->what, Due::What::sealing);
  EXPECT_EQ(due->run, 2U);
  EXPECT_EQ(due->at_ms, workshop.moment.now_ms + 5'000);
  workshop.let_time_pass(5'000, ratings({1, 2, 3, 4, 5}));
  due = next_due(workshop.state);
  ASSERT_TRUE(due.has_value());
  EXPECT_EQ(due->what, Due::What::deadline);
  EXPECT_EQ(due->run, 3U);
}

TEST(Deadlines, a_timed_step_closes_itself_and_stays_the_current_one) {
  Workshop workshop = Workshop::on_step(rating);
  const std::int64_t deadline = workshop.current().deadline_ms();
  workshop.state = close_at_deadline(workshop.state, workshop.exercise, 2, workshop.moment, workshop.graces);
  EXPECT_EQ(workshop.current().number(), 2U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.current().closed_ms(), deadline);
  EXPECT_EQ(workshop.current().sealing_ms(), deadline + 2'000);
  EXPECT_EQ(workshop.current().deadline_ms(), 0);
}

TEST(Deadlines, a_break_that_is_over_is_closed) {
  Workshop workshop = Workshop::on_step(pausing);
  workshop.let_time_pass(120'000);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_FALSE(next_due(workshop.state).has_value());
}

TEST(Deadlines, one_that_fires_twice_or_late_changes_nothing_more) {
  Workshop workshop = Workshop::on_step(rating);
  const auto fire = [&](std::uint32_t run) {
    return close_at_deadline(workshop.state, workshop.exercise, run, workshop.moment, workshop.graces);
  };
  workshop.state = fire(2);
  EXPECT_TRUE(MessageDifferencer::Equals(fire(2), workshop.state));
  EXPECT_TRUE(MessageDifferencer::Equals(fire(1), workshop.state));
  EXPECT_TRUE(MessageDifferencer::Equals(fire(99), workshop.state));
}

TEST(Deadlines, one_that_fires_into_a_pause_or_after_a_move_changes_nothing) {
  Workshop paused = Workshop::on_step(rating);
  paused.press(pause_command());
  EXPECT_TRUE(MessageDifferencer::Equals(
      close_at_deadline(paused.state, paused.exercise, 2, paused.moment, paused.graces), paused.state));
  Workshop moved = Workshop::on_step(rating);
  moved.press(next_command());
  EXPECT_TRUE(MessageDifferencer::Equals(
      close_at_deadline(moved.state, moved.exercise, 2, moved.moment, moved.graces), moved.state));
}

TEST(Deadlines, a_deadline_leaves_the_chance_to_undo_the_move_before_it) {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.exercise.mutable_steps(1)->mutable_pacing()->set_planned_ms(1'000);
  workshop.press(next_command());
  workshop.let_time_pass(1'000);
  ASSERT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().step(), 0U);
}

}  // namespace
}  // namespace holdspace::rules
