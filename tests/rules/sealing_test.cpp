// N1 and N2: a step's result is computed once, on closing, and never changes.
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

TEST(Sealing, makes_one_release_that_says_where_it_comes_from) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  const v1::Run& run = workshop.run(2);
  EXPECT_EQ(run.phase(), v1::RUN_PHASE_SEALED);
  EXPECT_EQ(run.release().run(), 2U);
  EXPECT_EQ(run.release().step(), 1U);
  EXPECT_EQ(run.release().threshold(), 5U);
  EXPECT_TRUE(run.release().has_rating());
  EXPECT_EQ(run.sealing_ms(), 0);
}

TEST(Sealing, again_with_other_answers_changes_nothing) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  const Tally other = ratings({9, 9, 9, 9, 9, 9});
  EXPECT_TRUE(MessageDifferencer::Equals(
      seal(workshop.state, workshop.exercise, 2, other, workshop.moment.now_ms), workshop.state));
}

TEST(Sealing, an_open_run_or_one_that_is_not_there_changes_nothing) {
  const Workshop workshop = Workshop::on_step(rating);
  const Tally tally = ratings({1, 2, 3, 4, 5});
  for (const std::uint32_t run : {1U, 2U, 99U})
    EXPECT_TRUE(MessageDifferencer::Equals(
        seal(workshop.state, workshop.exercise, run, tally, workshop.moment.now_ms), workshop.state))
        << run;
}

TEST(Sealing, before_the_grace_is_over_changes_nothing) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  const Tally tally = ratings({1, 2, 3, 4, 5});
  const std::int64_t sealing = workshop.current().sealing_ms();
  EXPECT_TRUE(MessageDifferencer::Equals(seal(workshop.state, workshop.exercise, 2, tally, sealing - 1),
                                         workshop.state));
  const v1::SessionState sealed = seal(workshop.state, workshop.exercise, 2, tally, sealing);
  EXPECT_EQ(find_run(sealed, 2)->phase(), v1::RUN_PHASE_SEALED);
}

TEST(Sealing, too_few_answers_are_withheld_and_never_shown) {
  Workshop workshop = Workshop::on_step(qualities);
  workshop.press(close_command());
  Tally tally;
  tally.buckets["calm"] = tally.contributors = 4;
  workshop.let_time_pass(2'000, tally);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_WITHHELD);
  EXPECT_EQ(workshop.run(2).release().withheld(), v1::WITHHELD_TOO_FEW);
  EXPECT_FALSE(workshop.run(2).shown());
}

TEST(Sealing, shows_at_once_only_where_the_step_says_so) {
  Tally tally;
  tally.buckets["calm"] = tally.contributors = 6;
  Workshop at_once = Workshop::on_step(qualities);
  at_once.press(close_command());
  at_once.let_time_pass(2'000, tally);
  EXPECT_TRUE(at_once.run(2).shown());
  Workshop by_facilitator = Workshop::on_step(rating);
  by_facilitator.press(close_command());
  by_facilitator.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_FALSE(by_facilitator.run(2).shown());
}

TEST(Sealing, a_reflection_is_closed_and_releases_nothing) {
  Workshop workshop = Workshop::on_step(reflection);
  workshop.press(close_command());
  Tally tally;
  tally.buckets["+"] = 9;
  workshop.let_time_pass(2'000, tally);
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_CLOSED);
  EXPECT_FALSE(workshop.run(2).has_release());
}

TEST(Sealing, several_runs_close_in_the_background_each_in_its_time) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.let_time_pass(2'000);
  workshop.press(next_command());
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_CLOSING);
  ASSERT_EQ(workshop.run(3).phase(), v1::RUN_PHASE_CLOSING);
  workshop.let_time_pass(3'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  EXPECT_EQ(workshop.run(3).phase(), v1::RUN_PHASE_CLOSING);
}

TEST(Sealing, of_another_run_leaves_the_chance_to_undo) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.let_time_pass(4'000);
  workshop.press(next_command());
  workshop.let_time_pass(1'000, ratings({1, 2, 3, 4, 5}));
  ASSERT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_SEALED);
  EXPECT_EQ(workshop.press(undo_command()), done);
  EXPECT_EQ(workshop.current().number(), 3U);
}

}  // namespace
}  // namespace holdspace::rules
