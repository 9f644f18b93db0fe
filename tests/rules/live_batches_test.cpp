// N2, live in batches: the picture grows while the step is open, and only grows.
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/disclosure.hpp"
#include "rules/pacing.hpp"
#include "rules/session_view.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

Workshop live_workshop(v1::Showing showing = v1::SHOWING_WHEN_SEALED) {
  Workshop workshop;
  workshop.exercise = whole_exercise();
  workshop.exercise.mutable_steps(live_words)->set_showing(showing);
  workshop.state.mutable_settings()->set_expected_people(60);
  workshop.press(start_command());
  workshop.press(go_to_command(live_words));
  workshop.state.clear_undo();
  return workshop;
}

void batch(Workshop& workshop, const Tally& cumulative) {
  workshop.state = show_batch(workshop.state, workshop.exercise, workshop.state.current_run(), cumulative);
}

const Tally six = words({{"calm", 4}, {"clear", 2}}, 6);
const Tally twenty = words({{"calm", 12}, {"clear", 8}}, 20);

TEST(LiveBatches, are_for_sessions_made_for_at_least_twenty_people) {
  EXPECT_FALSE(whole_on_step(live_words, 19).current().live());
  EXPECT_TRUE(whole_on_step(live_words, 20).current().live());
  EXPECT_FALSE(whole_on_step(check_in, 500).current().live()) << "the step does not ask for it";
}

TEST(LiveBatches, a_small_session_seals_such_a_step_as_any_other) {
  Workshop workshop = whole_on_step(live_words, 12);
  const v1::SessionState before = workshop.state;
  batch(workshop, twenty);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.state, before));
}

TEST(LiveBatches, everybody_sees_the_picture_grow_while_the_step_is_open) {
  Workshop workshop = live_workshop();
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 0);
  batch(workshop, six);
  ASSERT_EQ(shared_view(workshop.state).releases_size(), 1);
  EXPECT_TRUE(shared_view(workshop.state).releases(0).live());
  EXPECT_EQ(shared_view(workshop.state).releases(0).check_in().amounts(0), v1::AMOUNT_MOST);
  EXPECT_TRUE(shared_view(workshop.state).current().live());
  EXPECT_TRUE(shared_view(workshop.state).current().shown());
  batch(workshop, twenty);
  EXPECT_EQ(shared_view(workshop.state).releases(0).check_in().counts(0), 12U);
  EXPECT_EQ(workshop.current().phase(), v1::RUN_PHASE_OPEN);
}

TEST(LiveBatches, where_the_facilitator_shows_it_is_seen_by_facilitators_until_then) {
  Workshop workshop = live_workshop(v1::SHOWING_BY_FACILITATOR);
  EXPECT_EQ(workshop.press(show_command(2)), v1::REJECTION_CODE_NOTHING_TO_SHOW);
  batch(workshop, six);
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 0);
  EXPECT_EQ(facilitator_view(workshop.state).releases_size(), 1);
  ASSERT_EQ(workshop.press(show_command(2)), done);
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 1);
  batch(workshop, twenty);
  EXPECT_EQ(shared_view(workshop.state).releases(0).check_in().counts(0), 12U)
      << "and what follows, as it comes";
}

TEST(LiveBatches, what_could_be_one_person_in_each_cell_waits_for_the_next_batch) {
  Workshop workshop = live_workshop();
  workshop.state.mutable_settings()->set_threshold(4);
  batch(workshop, words({{"calm", 1}, {"clear", 1}, {"curious", 1}, {"confident", 1}}, 4));
  EXPECT_FALSE(workshop.current().has_release());
  batch(workshop, words({{"calm", 2}, {"clear", 2}}, 4));
  EXPECT_TRUE(workshop.current().has_release());
}

TEST(LiveBatches, the_same_batch_counted_by_two_nodes_changes_nothing_more) {
  Workshop workshop = live_workshop();
  batch(workshop, twenty);
  const v1::SessionState before = workshop.state;
  batch(workshop, twenty);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.state, before));
}

TEST(LiveBatches, a_batch_that_was_counted_earlier_and_comes_later_takes_nothing_back) {
  Workshop workshop = live_workshop();
  batch(workshop, twenty);
  const v1::SessionState before = workshop.state;
  batch(workshop, six);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.state, before));
  batch(workshop, words({{"calm", 10}, {"clear", 8}, {"curious", 7}}, 25));
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.state, before)) << "twelve were calm already";
}

TEST(LiveBatches, when_the_step_is_left_the_picture_stays_and_the_last_batch_is_sealed_with_it) {
  Workshop workshop = live_workshop();
  batch(workshop, six);
  workshop.press(next_command());
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 1);
  workshop.let_time_pass(5'000, twenty);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  EXPECT_FALSE(workshop.run(2).release().live());
  EXPECT_EQ(workshop.run(2).release().check_in().counts(0), 12U);
  EXPECT_TRUE(workshop.run(2).shown());
}

TEST(LiveBatches, without_any_batch_it_is_withheld_like_any_other) {
  Workshop workshop = live_workshop();
  workshop.press(close_command());
  workshop.let_time_pass(2'000, words({}, 0));
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_WITHHELD);
  EXPECT_FALSE(workshop.run(2).shown());
}

// N19 raises what is still to come; what people have seen cannot be unseen.
TEST(LiveBatches, a_threshold_that_is_raised_takes_nothing_back) {
  Workshop workshop = live_workshop();
  batch(workshop, six);
  const v1::CheckInPicture before = workshop.current().release().check_in();
  workshop.press(raise_command(30));
  batch(workshop, twenty);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.current().release().check_in(), before));
  workshop.press(close_command());
  workshop.let_time_pass(2'000, twenty);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.run(2).release().check_in(), before));
}

// N3: otherwise the question could be asked anew of a different group.
TEST(LiveBatches, once_something_was_shown_the_move_that_opened_the_step_cannot_be_undone) {
  Workshop workshop = whole_on_step(sharing, 60);
  workshop.press(next_command());
  ASSERT_TRUE(workshop.state.has_undo());
  batch(workshop, six);
  EXPECT_EQ(workshop.press(undo_command()), v1::REJECTION_CODE_TOO_LATE_TO_UNDO);
}

TEST(LiveBatches, coming_back_by_undo_the_picture_is_still_there_and_goes_on_growing) {
  Workshop workshop = live_workshop();
  batch(workshop, six);
  workshop.press(next_command());
  ASSERT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(shared_view(workshop.state).releases_size(), 1);
  batch(workshop, twenty);
  EXPECT_EQ(workshop.current().release().check_in().counts(0), 12U);
}

TEST(LiveBatches, going_back_to_the_step_opens_it_read_only) {
  Workshop workshop = live_workshop();
  batch(workshop, six);
  workshop.press(next_command());
  workshop.press(go_to_command(live_words));
  EXPECT_TRUE(workshop.current().read_only());
  EXPECT_FALSE(workshop.current().live());
}

TEST(LiveBatches, a_picture_never_shrinks) {
  const auto picture = [](const Tally& tally) {
    return disclose(whole_exercise().steps(live_words), 5, tally);
  };
  EXPECT_TRUE(may_follow(v1::Release(), picture(six)));
  EXPECT_TRUE(may_follow(picture(six), picture(twenty)));
  EXPECT_FALSE(may_follow(picture(twenty), picture(six)));
  EXPECT_FALSE(may_follow(picture(six), v1::Release()));
  EXPECT_FALSE(may_follow(picture(six), picture(words({{"calm", 8}}, 8)))) << "two were clear already";
}

}  // namespace
}  // namespace holdspace::rules
