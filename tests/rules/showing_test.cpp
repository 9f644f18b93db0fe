#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

Workshop sealed(const Tally& tally) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, tally);
  return workshop;
}

TEST(Showing, a_sealed_release_is_shown_when_the_facilitator_says_so) {
  Workshop workshop = sealed(ratings({1, 2, 3, 4, 5}));
  ASSERT_FALSE(workshop.run(2).shown());
  ASSERT_EQ(workshop.press(show_command(2)), done);
  EXPECT_TRUE(workshop.run(2).shown());
  EXPECT_EQ(workshop.press(show_command(2)), done);
}

TEST(Showing, is_possible_after_the_end) {
  Workshop workshop = sealed(ratings({1, 2, 3, 4, 5}));
  workshop.press(end_command());
  ASSERT_EQ(workshop.press(show_command(2)), done);
  EXPECT_TRUE(workshop.run(2).shown());
}

TEST(Showing, what_was_withheld_cannot_be_shown) {
  Workshop workshop = sealed(ratings({1, 2}));
  EXPECT_EQ(workshop.press(show_command(2)), v1::REJECTION_CODE_NOTHING_TO_SHOW);
}

TEST(Showing, an_open_or_closing_run_has_nothing_to_show) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(show_command(2)), v1::REJECTION_CODE_NOTHING_TO_SHOW);
  workshop.press(close_command());
  EXPECT_EQ(workshop.press(show_command(2)), v1::REJECTION_CODE_NOTHING_TO_SHOW);
  EXPECT_EQ(workshop.press(show_command(1)), v1::REJECTION_CODE_NOTHING_TO_SHOW);
}

TEST(Showing, a_run_that_never_was_is_unknown) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(show_command(99)), v1::REJECTION_CODE_NO_SUCH_RUN);
  EXPECT_EQ(workshop.press(show_command(0)), v1::REJECTION_CODE_NO_SUCH_RUN);
}

}  // namespace
}  // namespace holdspace::rules
