#include <gtest/gtest.h>

#include "rules/session_view.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

// Run 2 a rating, sealed and shown; run 3 a check-in in its grace; run 4 a reflection, open.
Workshop halfway() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state.mutable_settings()->set_rehearsal(true);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  workshop.press(show_command(2));
  workshop.press(next_command());
  workshop.moment.now_ms += 6'000;
  workshop.press(next_command());
  return workshop;
}

TEST(WhatIsSeen, everybody_sees_the_session_and_where_it_is) {
  const Workshop workshop = halfway();
  const v1::SharedView view = shared_view(workshop.state);
  EXPECT_EQ(view.phase(), v1::SESSION_PHASE_STEPS);
  EXPECT_EQ(view.title(), "Thursday group");
  EXPECT_TRUE(view.rehearsal());
  EXPECT_EQ(view.threshold(), 5U);
  EXPECT_EQ(view.revision(), 7U);
  EXPECT_EQ(view.commit_id(), "8 bytes.");
  EXPECT_EQ(view.current().run(), 4U);
  EXPECT_EQ(view.current().step(), 3U);
  EXPECT_EQ(view.current().box_epoch(), 1U);
}

TEST(WhatIsSeen, somebody_who_comes_late_sees_the_same_deadline) {
  Workshop workshop = Workshop::on_step(rating);
  const std::int64_t deadline = workshop.current().deadline_ms();
  workshop.moment.now_ms += 45'000;
  EXPECT_EQ(shared_view(workshop.state).current().deadline_ms(), deadline);
  workshop.press(pause_command());
  EXPECT_EQ(shared_view(workshop.state).current().left_ms(), 15'000);
  EXPECT_TRUE(shared_view(workshop.state).paused());
}

TEST(WhatIsSeen, earlier_runs_in_their_grace_still_name_their_box) {
  const v1::SharedView view = shared_view(halfway().state);
  ASSERT_EQ(view.closing_size(), 1);
  EXPECT_EQ(view.closing(0).run(), 3U);
  EXPECT_EQ(view.closing(0).box_epoch(), 1U);
  EXPECT_GT(view.closing(0).sealing_ms(), 0);
}

TEST(WhatIsSeen, only_what_was_shown_is_released_to_everybody) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 0);
  EXPECT_EQ(facilitator_view(workshop.state).releases_size(), 1);
  workshop.press(show_command(2));
  ASSERT_EQ(shared_view(workshop.state).releases_size(), 1);
  EXPECT_EQ(shared_view(workshop.state).releases(0).run(), 2U);
}

TEST(WhatIsSeen, what_was_withheld_is_told_to_facilitators_only) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2}));
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 0);
  ASSERT_EQ(facilitator_view(workshop.state).releases_size(), 1);
  EXPECT_EQ(facilitator_view(workshop.state).releases(0).withheld(), v1::WITHHELD_TOO_FEW);
}

TEST(WhatIsSeen, a_sealed_run_names_no_box_any_more) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(shared_view(workshop.state).current().box_epoch(), 0U);
  EXPECT_EQ(shared_view(workshop.state).current().sealing_ms(), 0);
}

TEST(WhatIsSeen, in_the_lobby_there_is_no_current_step) {
  EXPECT_FALSE(shared_view(Workshop().state).has_current());
}

TEST(WhatIsSeen, after_the_end_it_is_where_it_ended) {
  Workshop workshop = Workshop::on_step(check_in);
  workshop.press(end_command());
  const v1::SharedView view = shared_view(workshop.state);
  EXPECT_EQ(view.phase(), v1::SESSION_PHASE_ENDED);
  EXPECT_EQ(view.ended_ms(), workshop.moment.now_ms);
  EXPECT_EQ(view.current().step(), 2U);
  EXPECT_EQ(view.current().box_epoch(), 1U);
}

TEST(WhatIsSeen, facilitators_see_every_run_and_how_long_undo_is_possible) {
  const Workshop workshop = halfway();
  const v1::FacilitatorView view = facilitator_view(workshop.state);
  EXPECT_EQ(view.join_code(), "ABC234");
  EXPECT_EQ(view.runs_size(), 4);
  EXPECT_EQ(view.undo_until_ms(), workshop.moment.now_ms + 5'000);
  EXPECT_EQ(view.undo_step(), 2U);
  EXPECT_EQ(view.started_ms(), 1'000'000);
}

TEST(WhatIsSeen, without_a_move_there_is_nothing_to_undo) {
  EXPECT_EQ(facilitator_view(Workshop::on_step(rating).state).undo_until_ms(), 0);
}

TEST(WhatIsSeen, the_display_gets_the_join_code) {
  EXPECT_EQ(display_view(Workshop().state).join_code(), "ABC234");
}

TEST(WhatIsSeen, notes_are_for_facilitators_only) {
  const v1::Exercise exercise = exercise_of_each_kind();
  EXPECT_EQ(exercise_for(v1::ROLE_FACILITATOR, exercise).steps(0).facilitator_notes_size(), 1);
  for (const v1::Role role : {v1::ROLE_PARTICIPANT, v1::ROLE_DISPLAY, v1::ROLE_UNSPECIFIED}) {
    const v1::Exercise seen = exercise_for(role, exercise);
    ASSERT_EQ(seen.steps_size(), 6);
    for (const v1::Step& step : seen.steps())
      EXPECT_EQ(step.facilitator_notes_size(), 0) << v1::Role_Name(role) << ": " << step.id();
  }
}

}  // namespace
}  // namespace holdspace::rules
