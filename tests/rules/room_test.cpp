// What concerns the room as a whole: who comes in (care S10), one line to everybody, a higher threshold
// (N19).
#include <gtest/gtest.h>

#include "rules/session_view.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

Rejection refused(const Workshop& workshop, v1::Command command) {
  command.set_id("0123456789abcdef");
  return refusal_of(workshop.decide_as(v1::ROLE_FACILITATOR, std::move(command)));
}

TEST(TheRoom, can_be_locked_and_opened_at_any_time_before_the_end) {
  Workshop workshop;
  ASSERT_EQ(workshop.press(lock_command(true)), done);
  EXPECT_TRUE(shared_view(workshop.state).locked());
  workshop.press(start_command());
  EXPECT_TRUE(workshop.state.locked()) << "starting does not open the door";
  ASSERT_EQ(workshop.press(lock_command(false)), done);
  EXPECT_FALSE(shared_view(workshop.state).locked());
  EXPECT_EQ(workshop.press(lock_command(false)), done) << "twice is fine";
}

TEST(TheRoom, lets_in_who_came_up_to_now_and_not_who_comes_later) {
  Workshop workshop = Workshop::on_step(rating);
  ASSERT_EQ(workshop.press(let_in_command()), done);
  EXPECT_EQ(shared_view(workshop.state).let_in_run(), 2U);
  workshop.press(next_command());
  EXPECT_EQ(shared_view(workshop.state).let_in_run(), 2U);
  Workshop lobby;
  EXPECT_EQ(lobby.press(let_in_command()), v1::REJECTION_CODE_NOT_STARTED) << "nobody waits yet";
}

TEST(TheRoom, a_line_to_everybody_stands_until_it_is_taken_away) {
  Workshop workshop = Workshop::on_step(rating);
  ASSERT_EQ(workshop.press(say_command("  back at 10:45 ")), done);
  EXPECT_EQ(shared_view(workshop.state).notice().text(), "back at 10:45");
  EXPECT_EQ(shared_view(workshop.state).notice().at_ms(), workshop.moment.now_ms);
  workshop.press(next_command());
  EXPECT_TRUE(shared_view(workshop.state).has_notice());
  ASSERT_EQ(workshop.press(say_command("   ")), done);
  EXPECT_FALSE(shared_view(workshop.state).has_notice());
}

TEST(TheRoom, a_line_has_120_characters_not_bytes) {
  Workshop workshop;
  std::string line;
  for (int count = 0; count < 120; ++count) line += "ü";
  EXPECT_EQ(workshop.press(say_command(line)), done);
  const Rejection rejection = refused(workshop, say_command(line + "!"));
  EXPECT_EQ(rejection.code, v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(rejection.values, std::vector<std::int64_t>{120});
}

TEST(TheRoom, a_line_that_could_mislead_is_refused_and_the_old_one_stays) {
  Workshop workshop;
  workshop.press(say_command("still here"));
  for (const char* text : {"two\nlines", "turned\u202Eround", "bell\a", "not utf-8 \xC3", "a\u200Bb"})
    EXPECT_EQ(workshop.press(say_command(text)), v1::REJECTION_CODE_TEXT_UNSAFE) << text;
  EXPECT_EQ(workshop.state.notice().text(), "still here");
}

// N19: only up, and at once.
TEST(TheThreshold, can_only_be_raised) {
  Workshop workshop = Workshop::on_step(rating);
  for (const std::uint32_t lower : {0U, 1U, 4U, 5U}) {
    const Rejection rejection = refused(workshop, raise_command(lower));
    EXPECT_EQ(rejection.code, v1::REJECTION_CODE_ONLY_UP) << lower;
    EXPECT_EQ(rejection.values, std::vector<std::int64_t>{5}) << lower;
  }
  ASSERT_EQ(workshop.press(raise_command(6)), done);
  EXPECT_EQ(shared_view(workshop.state).threshold(), 6U);
  EXPECT_EQ(workshop.press(raise_command(5)), v1::REJECTION_CODE_ONLY_UP);
}

TEST(TheThreshold, has_an_end_above_which_nothing_would_be_shown) {
  Workshop workshop;
  ASSERT_EQ(workshop.press(raise_command(100)), done);
  Workshop another;
  for (const std::uint32_t higher : {101U, 4'294'967'295U}) {
    const Rejection rejection = refused(another, raise_command(higher));
    EXPECT_EQ(rejection.code, v1::REJECTION_CODE_OUT_OF_RANGE) << higher;
    EXPECT_EQ(rejection.values, std::vector<std::int64_t>{100}) << higher;
  }
}

TEST(TheThreshold, once_raised_counts_for_the_run_that_is_not_sealed_yet) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  ASSERT_EQ(workshop.press(raise_command(6)), done);
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(workshop.run(2).phase(), v1::RUN_PHASE_WITHHELD);
  EXPECT_EQ(workshop.run(2).release().threshold(), 6U);
}

TEST(TheThreshold, once_raised_takes_back_nothing_that_was_released) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  const std::string before = workshop.run(2).release().SerializeAsString();
  ASSERT_EQ(workshop.press(raise_command(50)), done);
  EXPECT_EQ(workshop.run(2).release().SerializeAsString(), before);
}

TEST(TheRoom, nothing_of_it_ends_the_chance_to_undo) {
  for (const v1::Command& command :
       {lock_command(true), let_in_command(), say_command("back at 10:45"), raise_command(7),
        invite_command(v1::ROLE_OBSERVER, "secret"), groups_command()}) {
    Workshop workshop = whole_on_step(rating);
    workshop.moment.seats_by_lot = {"willow", "heron", "juniper"};
    workshop.press(next_command());
    ASSERT_EQ(workshop.press(command), done) << command.DebugString();
    ASSERT_TRUE(workshop.state.has_undo()) << command.DebugString();
    EXPECT_EQ(workshop.press(undo_command()), done) << command.DebugString();
  }
}

}  // namespace
}  // namespace holdspace::rules
