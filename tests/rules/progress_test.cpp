// N6: progress is a band, and most is at least four in five of those present when the step opened.
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

TEST(Progress, fewer_than_the_threshold_is_all_that_is_said_of_the_first_answers) {
  for (std::uint32_t answered = 0; answered < 5; ++answered)
    EXPECT_EQ(progress_band(answered, 12, 5), v1::PROGRESS_BAND_FEWER_THAN_K) << answered;
  EXPECT_EQ(progress_band(5, 12, 5), v1::PROGRESS_BAND_AT_LEAST_K);
}

TEST(Progress, most_is_four_in_five_of_those_present_when_the_step_opened) {
  EXPECT_EQ(progress_band(7, 10, 5), v1::PROGRESS_BAND_AT_LEAST_K);
  EXPECT_EQ(progress_band(8, 10, 5), v1::PROGRESS_BAND_MOST);
  EXPECT_EQ(progress_band(9, 12, 5), v1::PROGRESS_BAND_AT_LEAST_K);
  EXPECT_EQ(progress_band(10, 12, 5), v1::PROGRESS_BAND_MOST);
}

TEST(Progress, in_a_tiny_group_fewer_than_the_threshold_stays_fewer) {
  EXPECT_EQ(progress_band(2, 2, 3), v1::PROGRESS_BAND_FEWER_THAN_K);
  EXPECT_EQ(progress_band(3, 3, 3), v1::PROGRESS_BAND_MOST);
}

TEST(Progress, never_falls_as_more_people_answer) {
  for (std::uint32_t seats = 0; seats <= 40; ++seats)
    for (std::uint32_t threshold = 3; threshold <= 6; ++threshold)
      for (std::uint32_t answered = 0; answered < 60; ++answered)
        EXPECT_LE(progress_band(answered, seats, threshold), progress_band(answered + 1, seats, threshold))
            << answered << " of " << seats << ", k " << threshold;
}

TEST(Progress, the_largest_numbers_do_not_overflow) {
  EXPECT_EQ(progress_band(1'000'000'000, 4'000'000'000, 5), v1::PROGRESS_BAND_AT_LEAST_K);
}

}  // namespace
}  // namespace holdspace::rules
