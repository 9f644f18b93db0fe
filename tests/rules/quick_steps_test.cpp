// Steps that are asked in between, and the way to the grounding (care S8).
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/receipt.hpp"
#include "rules/session_view.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

TEST(QuickSteps, open_as_a_run_of_their_own_and_close_what_was_open) {
  Workshop workshop = whole_on_step(rating);
  ASSERT_EQ(workshop.press(quick_command(quick_words)), done);
  EXPECT_EQ(workshop.current().step(), quick_index(quick_words));
  EXPECT_TRUE(workshop.current().quick());
  EXPECT_EQ(workshop.current().after_step(), rating);
  EXPECT_EQ(workshop.current().box_epoch(), 1U);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_TRUE(shared_view(workshop.state).current().quick());
}

TEST(QuickSteps, next_goes_on_after_the_step_that_was_left) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(quick_command(quick_words));
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.current().step(), check_in);
  EXPECT_FALSE(workshop.current().quick());
}

TEST(QuickSteps, several_in_a_row_keep_the_place_in_the_script) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(quick_command(quick_words));
  workshop.press(grounding_command());
  workshop.press(quick_command(quick_rating));
  ASSERT_EQ(workshop.press(next_command()), done);
  EXPECT_EQ(workshop.current().step(), check_in);
}

TEST(QuickSteps, after_the_last_step_nothing_comes_after_one_either) {
  Workshop workshop = whole_on_step(last);
  workshop.press(quick_command(quick_words));
  EXPECT_EQ(workshop.press(next_command()), v1::REJECTION_CODE_LAST_STEP);
  EXPECT_EQ(workshop.press(go_to_command(check_in)), done);
}

// N3 binds one asking: each is a step of its own.
TEST(QuickSteps, can_be_asked_again_and_each_asking_has_its_own_release) {
  Workshop workshop = whole_on_step(guidance);
  for (int time = 0; time < 2; ++time) {
    workshop.press(quick_command(quick_words));
    EXPECT_FALSE(workshop.current().read_only()) << time;
    workshop.press(close_command());
    workshop.let_time_pass(2'000, words({{"here", 6}}, 6));
    EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_SEALED) << time;
    EXPECT_EQ(workshop.current().release().step(), quick_index(quick_words)) << time;
  }
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 2);
}

TEST(QuickSteps, can_be_undone_as_any_move) {
  Workshop workshop = whole_on_step(rating);
  workshop.moment.now_ms += 10'000;
  workshop.press(quick_command(quick_words));
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().number(), 2U);
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 50'000);
}

TEST(QuickSteps, one_that_is_not_there_is_refused_with_the_highest_there_is) {
  Workshop workshop = whole_on_step(rating);
  v1::Command command = quick_command(3);
  command.set_id("0123456789abcdef");
  command.set_run(2);
  const Rejection refused = refusal_of(workshop.decide_as(v1::ROLE_FACILITATOR, command));
  EXPECT_EQ(refused.code, v1::REJECTION_CODE_NO_SUCH_STEP);
  EXPECT_EQ(refused.values, std::vector<std::int64_t>{2});
  workshop.exercise.clear_quick_steps();
  EXPECT_EQ(workshop.press(quick_command(0)), v1::REJECTION_CODE_NO_SUCH_STEP);
  EXPECT_EQ(workshop.press(grounding_command()), v1::REJECTION_CODE_NO_SUCH_STEP);
}

TEST(QuickSteps, pressed_on_a_run_that_was_left_they_are_refused) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(next_command());
  EXPECT_EQ(workshop.press_on(2, quick_command(quick_words)), v1::REJECTION_CODE_ALREADY_MOVED_ON);
}

TEST(QuickSteps, cannot_be_reached_as_steps_of_the_script) {
  Workshop workshop = whole_on_step(rating);
  EXPECT_EQ(workshop.press(go_to_command(quick_index(grounding))), v1::REJECTION_CODE_NO_SUCH_STEP);
}

TEST(QuickSteps, with_all_runs_used_up_are_out_of_range) {
  Workshop workshop = whole_on_step(rating);
  workshop.graces.runs = 2;
  EXPECT_EQ(workshop.press(quick_command(quick_words)), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(workshop.press(grounding_command()), v1::REJECTION_CODE_OUT_OF_RANGE);
}

// S8: from anywhere, whatever was on the screen of who presses.
TEST(Grounding, is_reached_from_a_run_that_was_left_and_out_of_a_pause) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(pause_command());
  ASSERT_EQ(workshop.press_on(1, grounding_command()), done);
  EXPECT_EQ(workshop.current().step(), quick_index(grounding));
  EXPECT_FALSE(workshop.state.paused());
  EXPECT_EQ(workshop.current().deadline_ms(), workshop.moment.now_ms + 180'000);
}

TEST(Grounding, pressed_by_two_at_once_opens_once) {
  Workshop workshop = whole_on_step(rating);
  workshop.press(grounding_command());
  EXPECT_EQ(workshop.press_on(2, grounding_command()), v1::REJECTION_CODE_ALREADY_MOVED_ON);
  workshop.let_time_pass(180'000);
  ASSERT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_EQ(workshop.press(grounding_command()), done) << "again, when it is over";
}

TEST(Grounding, is_not_for_the_lobby_nor_for_after_the_end) {
  Workshop workshop;
  workshop.exercise = whole_exercise();
  EXPECT_EQ(workshop.press(grounding_command()), v1::REJECTION_CODE_NOT_STARTED);
  EXPECT_EQ(workshop.press(quick_command(0)), v1::REJECTION_CODE_NOT_STARTED);
  workshop.press(end_command());
  EXPECT_EQ(workshop.press(grounding_command()), v1::REJECTION_CODE_ENDED);
  EXPECT_EQ(workshop.press(quick_command(0)), v1::REJECTION_CODE_ENDED);
}

TEST(QuickSteps, stand_in_the_receipt_with_their_own_plan) {
  Workshop workshop = whole_on_step(guidance);
  workshop.press(quick_command(quick_words));
  workshop.moment.now_ms += 30'000;
  workshop.press(end_command());
  workshop.let_time_pass(5'000, words({{"here", 6}}, 6));
  const v1::Receipt receipt = receipt_of(workshop.state, workshop.exercise, "1.0");
  ASSERT_EQ(receipt.runs_size(), 2);
  EXPECT_EQ(receipt.runs(1).step(), quick_index(quick_words));
  EXPECT_EQ(receipt.runs(1).planned_seconds(), 60U);
  EXPECT_EQ(receipt.runs(1).real_seconds(), 30U);
  EXPECT_TRUE(receipt.runs(1).has_release());
  for (const v1::Step& step : receipt.exercise().quick_steps()) EXPECT_EQ(step.facilitator_notes_size(), 0);
}

TEST(QuickSteps, show_their_notes_to_facilitators_only) {
  EXPECT_EQ(exercise_for(v1::ROLE_FACILITATOR, whole_exercise()).quick_steps(0).facilitator_notes_size(), 1);
  for (const v1::Role role : {v1::ROLE_PARTICIPANT, v1::ROLE_DISPLAY, v1::ROLE_SUPPORTER, v1::ROLE_OBSERVER})
    EXPECT_EQ(exercise_for(role, whole_exercise()).quick_steps(0).facilitator_notes_size(), 0)
        << v1::Role_Name(role);
}

}  // namespace
}  // namespace holdspace::rules
