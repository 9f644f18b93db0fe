// Steps that close when people are ready, and steps that go on by themselves.
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

v1::SessionState ready_now(const Workshop& workshop) {
  return close_when_ready(workshop.state, workshop.exercise, workshop.state.current_run(), workshop.moment,
                          workshop.graces);
}

bool unchanged(const Workshop& workshop, const v1::SessionState& after) {
  return MessageDifferencer::Equals(workshop.state, after);
}

TEST(GoingOnByItself, a_step_for_when_people_are_ready_has_its_longest_time) {
  const Workshop workshop = whole_on_step(two_pulls);
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 60'000);
  EXPECT_EQ(next_due(workshop.state)->what, Due::What::deadline);
}

TEST(GoingOnByItself, when_people_are_ready_the_step_closes_with_its_grace) {
  Workshop workshop = whole_on_step(two_pulls);
  workshop.moment.now_ms += 12'000;
  workshop.state = ready_now(workshop);
  EXPECT_EQ(workshop.current().step(), two_pulls);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.current().closed_ms(), workshop.moment.now_ms);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 2'000);
  EXPECT_TRUE(unchanged(workshop, ready_now(workshop))) << "another node that counts it ready too";
}

TEST(GoingOnByItself, people_being_ready_closes_no_other_pacing) {
  for (const std::uint32_t step :
       {std::uint32_t{guidance}, std::uint32_t{rating}, std::uint32_t{check_in}, std::uint32_t{sharing}}) {
    const Workshop workshop = whole_on_step(step);
    EXPECT_TRUE(unchanged(workshop, ready_now(workshop))) << step;
  }
}

TEST(GoingOnByItself, nothing_closes_while_paused_even_if_all_are_ready) {
  Workshop workshop = whole_on_step(two_pulls);
  workshop.press(pause_command());
  EXPECT_TRUE(unchanged(workshop, ready_now(workshop)));
  workshop.press(resume_command());
  EXPECT_FALSE(unchanged(workshop, ready_now(workshop)));
}

TEST(GoingOnByItself, a_question_that_is_read_only_waits_for_nobody) {
  Workshop workshop = whole_on_step(two_pulls);
  workshop.press(next_command());
  workshop.press(go_to_command(two_pulls));
  ASSERT_TRUE(workshop.current().read_only());
  EXPECT_TRUE(unchanged(workshop, ready_now(workshop)));
}

TEST(GoingOnByItself, readiness_that_moves_on_opens_the_next_step_as_next_does) {
  Workshop workshop = whole_on_step(ready);
  workshop.moment.now_ms += 9'000;
  workshop.moment.seats_present = 8;
  workshop.state = ready_now(workshop);
  EXPECT_EQ(workshop.current().step(), round);
  EXPECT_EQ(workshop.current().opened_ms(), workshop.moment.now_ms);
  EXPECT_EQ(workshop.current().seats_at_opening(), 8U);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.run(2).sealing_ms(), workshop.moment.now_ms + 5'000);
  EXPECT_EQ(workshop.state.undo().from_run(), 2U);
  EXPECT_EQ(workshop.state.undo().until_ms(), workshop.moment.now_ms + 5'000);
}

TEST(GoingOnByItself, a_timed_step_that_moves_on_closed_at_its_deadline_however_late_that_is_noticed) {
  Workshop workshop = whole_on_step(goes_on);
  const std::int64_t deadline = workshop.current().deadline_ms();
  workshop.moment.now_ms = deadline + 700;
  workshop.state = close_at_deadline(workshop.state, workshop.exercise, 2, workshop.moment, workshop.graces);
  EXPECT_EQ(workshop.current().step(), last);
  EXPECT_EQ(workshop.run(2).closed_ms(), deadline);
  EXPECT_EQ(workshop.current().opened_ms(), deadline + 700);
  EXPECT_EQ(workshop.current().deadline_ms(), deadline + 700 + 30'000);
}

TEST(GoingOnByItself, nothing_comes_after_the_last_step) {
  Workshop workshop = whole_on_step(last);
  workshop.let_time_pass(30'000);
  EXPECT_EQ(workshop.current().step(), last);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_FALSE(workshop.state.has_undo());
}

TEST(GoingOnByItself, a_session_with_all_its_runs_stays_where_it_is) {
  Workshop workshop = whole_on_step(goes_on);
  workshop.graces.runs = 2;
  workshop.let_time_pass(30'000);
  EXPECT_EQ(workshop.current().step(), goes_on);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
}

TEST(GoingOnByItself, after_a_quick_step_it_goes_on_in_the_script) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(quick_command(quick_rating));
  workshop.state = ready_now(workshop);
  EXPECT_EQ(workshop.current().step(), check_in);
}

// Who undoes what happened by itself wants to stay: it must not happen again at once.
TEST(GoingOnByItself, undone_it_comes_back_without_a_clock_and_stays) {
  for (const std::uint32_t step : {ready, goes_on}) {
    Workshop workshop = whole_on_step(step);
    workshop.let_time_pass(workshop.current().deadline_ms() - workshop.moment.now_ms);
    ASSERT_EQ(workshop.current().step(), step + 1);
    ASSERT_EQ(workshop.press(undo_command()), done);
    EXPECT_EQ(workshop.current().step(), step);
    EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
    EXPECT_EQ(workshop.current().deadline_ms(), 0);
    EXPECT_FALSE(next_due(workshop.state).has_value());
    EXPECT_TRUE(unchanged(workshop, ready_now(workshop))) << step;
    EXPECT_EQ(workshop.press(extend_command(30'000)), v1::REJECTION_CODE_NOT_TIMED);
    EXPECT_EQ(workshop.press(next_command()), done);
  }
}

TEST(GoingOnByItself, closing_by_hand_does_not_go_on) {
  Workshop workshop = whole_on_step(ready);
  ASSERT_EQ(workshop.press(close_command()), done);
  workshop.let_time_pass(60'000);
  EXPECT_EQ(workshop.current().step(), ready);
}

TEST(GoingOnByItself, extending_moves_the_longest_time) {
  Workshop workshop = whole_on_step(two_pulls);
  ASSERT_EQ(workshop.press(extend_command(60'000)), done);
  workshop.let_time_pass(119'000);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
}

}  // namespace
}  // namespace holdspace::rules
