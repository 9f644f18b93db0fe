// Shares (N10): what may be handed in, and when what lies there may be shuffled.
#include "rules/sharing.hpp"

#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

v1::Share share(const std::string& text, std::uint32_t run = 2) {
  v1::Share one;
  one.set_run(run);
  one.set_sequence(1);
  one.set_text(text);
  return one;
}

Rejection refused(const Workshop& workshop, const v1::Share& one) {
  return check_share(workshop.state, workshop.exercise, one, workshop.graces).value_or(Rejection{});
}

TEST(Sharing, a_line_is_taken_while_the_reflection_is_open_or_in_its_grace) {
  Workshop workshop = whole_on_step(sharing);
  EXPECT_EQ(refused(workshop, share("it was lighter")).code, done);
  workshop.press(next_command());
  EXPECT_EQ(refused(workshop, share("it was lighter")).code, done);
  workshop.let_time_pass(5'000);
  EXPECT_EQ(refused(workshop, share("it was lighter")).code, v1::REJECTION_CODE_RUN_CLOSED);
}

TEST(Sharing, an_empty_line_takes_the_earlier_one_back) {
  EXPECT_EQ(refused(whole_on_step(sharing), share("")).code, done);
}

TEST(Sharing, a_step_that_offers_no_share_takes_none) {
  for (const std::uint32_t step : {reflection, rating, pausing}) {
    const Workshop workshop = whole_on_step(step);
    EXPECT_EQ(refused(workshop, share("a line")).code, v1::REJECTION_CODE_WRONG_KIND) << step;
  }
}

TEST(Sharing, a_line_has_280_characters_not_bytes_and_is_one_line) {
  const Workshop workshop = whole_on_step(sharing);
  std::string line;
  for (int count = 0; count < 280; ++count) line += "ü";
  EXPECT_EQ(refused(workshop, share(line)).code, done);
  const Rejection too_long = refused(workshop, share(line + "!"));
  EXPECT_EQ(too_long.code, v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(too_long.values, std::vector<std::int64_t>{280});
  for (const char* text : {"two\nlines", "turned\u202Eround", "not utf-8 \xC3", "bell\a"})
    EXPECT_EQ(refused(workshop, share(text)).code, v1::REJECTION_CODE_TEXT_UNSAFE) << text;
}

TEST(Sharing, without_a_sequence_or_for_a_run_that_never_was_is_refused) {
  const Workshop workshop = whole_on_step(sharing);
  v1::Share without = share("a line");
  without.set_sequence(0);
  EXPECT_EQ(refused(workshop, without).code, v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(refused(workshop, share("a line", 9)).code, v1::REJECTION_CODE_NO_SUCH_RUN);
}

TEST(Sharing, the_lines_of_a_run_are_collected_once_nothing_can_come_in_any_more) {
  Workshop workshop = whole_on_step(sharing);
  const auto may = [&](std::uint32_t run) { return may_collect(workshop.state, workshop.exercise, run); };
  EXPECT_FALSE(may(2));
  workshop.press(next_command());
  EXPECT_FALSE(may(2)) << "an undo could bring it back";
  workshop.press(undo_command());
  EXPECT_FALSE(may(2));
  workshop.press(close_command());
  workshop.let_time_pass(2'000);
  EXPECT_TRUE(may(2));
  EXPECT_FALSE(may(1)) << "offers no share";
  EXPECT_FALSE(may(9));
}

TEST(Sharing, needs_as_many_people_as_the_threshold) {
  const Workshop workshop = whole_on_step(sharing);
  EXPECT_FALSE(enough_people_for_shares(workshop.state, 4));
  EXPECT_TRUE(enough_people_for_shares(workshop.state, 5));
}

}  // namespace
}  // namespace holdspace::rules
