// N4, N7 and N8 of pairs, two pulls and check-ins, over every tally of up to twelve people.
#include <functional>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/cells.hpp"
#include "rules/disclosure.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

using testing::ElementsAre;

constexpr auto few = v1::AMOUNT_FEW_OR_NONE;
constexpr auto some = v1::AMOUNT_SOME;
constexpr auto most = v1::AMOUNT_MOST;

v1::Release shifted(std::uint32_t down, std::uint32_t stayed, std::uint32_t up, std::uint32_t threshold = 5) {
  return disclose(whole_exercise().steps(shift), threshold,
                  words({{"down", down}, {"stayed", stayed}, {"up", up}}, down + stayed + up));
}

std::vector<v1::Amount> amounts(const v1::Release& release) {
  return {release.shift().down(), release.shift().stayed(), release.shift().up()};
}

// One of three options, of a check-in that takes one.
v1::Release chosen(std::uint32_t here, std::uint32_t partly, std::uint32_t far, std::uint32_t threshold) {
  return disclose(whole_exercise().quick_steps(quick_words), threshold,
                  words({{"here", here}, {"partly", partly}, {"far", far}}, here + partly + far));
}

void each_three(std::uint32_t people,
                const std::function<void(std::uint32_t, std::uint32_t, std::uint32_t)>& visit) {
  for (std::uint32_t first = 0; first <= people; ++first)
    for (std::uint32_t second = 0; first + second <= people; ++second)
      visit(first, second, people - first - second);
}

TEST(DisclosingPairs, needs_as_many_pairs_as_the_threshold) {
  const v1::Release release = shifted(4, 0, 0);
  EXPECT_EQ(release.withheld(), v1::WITHHELD_TOO_FEW);
  EXPECT_EQ(release.picture_case(), v1::Release::PICTURE_NOT_SET);
  EXPECT_EQ(shifted(5, 0, 0).withheld(), v1::WITHHELD_NOTHING);
}

TEST(DisclosingPairs, says_few_some_or_most_and_nothing_else_of_the_pair) {
  const v1::Release release = shifted(4, 2, 1);
  EXPECT_THAT(amounts(release), ElementsAre(most, some, few));
  EXPECT_EQ(release.picture_case(), v1::Release::kShift);
  EXPECT_EQ(release.shift().scale_id(), "tension");
  EXPECT_EQ(release.shift().words_at_0(), "at ease");
  EXPECT_EQ(release.shift().words_at_10(), "as strong as can be");
}

TEST(DisclosingPairs, from_ten_few_is_fewer_than_the_threshold_and_still_no_number_is_said) {
  EXPECT_THAT(amounts(shifted(4, 5, 3)), ElementsAre(few, some, few));
  EXPECT_THAT(amounts(shifted(8, 4, 0)), ElementsAre(most, few, few));
  EXPECT_THAT(amounts(shifted(30, 5, 4)), ElementsAre(most, some, few));
  EXPECT_THAT(amounts(shifted(4, 3, 3, 3)), ElementsAre(some, some, some));
}

TEST(DisclosingTwoPulls, has_nine_cells_row_by_row_with_little_closeness_and_distance_first) {
  const v1::Step step = whole_exercise().steps(two_pulls);
  const v1::Release small =
      disclose(step, 5, words({{"high-low", 3}, {"low-high", 2}, {"middle-middle", 1}}, 6));
  EXPECT_THAT(small.two_pull().amounts(), ElementsAre(few, few, some, few, few, few, some, few, few));
  EXPECT_EQ(small.two_pull().counts_size(), 0);
  EXPECT_EQ(small.two_pull().scale_id(), "pulls");
  EXPECT_EQ(small.two_pull().closeness().name(), "towards closeness");
  EXPECT_EQ(small.two_pull().distance().words_at_0(), "not at all");
  const v1::Release large =
      disclose(step, 5, words({{"high-low", 8}, {"low-high", 5}, {"middle-middle", 4}}, 17));
  EXPECT_THAT(large.two_pull().counts(), ElementsAre(0U, 0U, 9U, 0U, 0U, 0U, 6U, 0U, 0U));
  EXPECT_EQ(large.two_pull().amounts_size(), 0);
}

TEST(DisclosingCheckIns, from_ten_fewer_than_the_threshold_are_drawn_as_nobody) {
  for (const std::uint32_t threshold : {3U, 5U, 8U})
    for (std::uint32_t people = 10; people <= 12; ++people)
      each_three(people, [&](std::uint32_t first, std::uint32_t second, std::uint32_t third) {
        const v1::CheckInPicture picture = chosen(first, second, third, threshold).check_in();
        int cell = 0;
        for (const std::uint32_t count : {first, second, third}) {
          const std::uint32_t expected = count < threshold ? 0 : (count + 1) / 3 * 3;
          ASSERT_EQ(picture.counts(cell++), expected) << first << " " << second << " " << third;
        }
      });
}

// N7: whoever looks at a picture never knows of a cell that exactly one person is in it, not even by counting
// up to all who can have contributed (of whom only the band is said).
TEST(DisclosingCheckIns, up_to_nineteen_no_cell_must_be_exactly_one_person) {
  for (const std::uint32_t threshold : {3U, 4U, 5U, 8U}) {
    std::map<std::string, std::array<std::set<std::uint32_t>, 3>> possible;
    for (std::uint32_t people = 0; people <= 19; ++people)
      each_three(people, [&](std::uint32_t first, std::uint32_t second, std::uint32_t third) {
        auto& cells = possible[chosen(first, second, third, threshold).SerializeAsString()];
        cells[0].insert(first);
        cells[1].insert(second);
        cells[2].insert(third);
      });
    for (const auto& [release, cells] : possible)
      for (const std::set<std::uint32_t>& cell : cells)
        EXPECT_NE(cell, std::set<std::uint32_t>{1}) << "k " << threshold;
  }
}

// N8: the picture of a group of one mind is also that of a majority.
TEST(DisclosingCheckIns, up_to_twelve_unanimity_looks_like_a_majority) {
  for (const std::uint32_t threshold : {3U, 5U}) {
    std::map<std::string, bool> is_also_a_majority;
    for (std::uint32_t people = threshold; people <= 14; ++people)
      each_three(people, [&](std::uint32_t first, std::uint32_t second, std::uint32_t third) {
        const bool majority = 2 * first > people && first < people;
        is_also_a_majority[chosen(first, second, third, threshold).SerializeAsString()] |= majority;
      });
    for (std::uint32_t people = threshold; people <= 12; ++people) {
      const v1::Release unanimous = chosen(people, 0, 0, threshold);
      ASSERT_EQ(unanimous.withheld(), v1::WITHHELD_NOTHING) << people;
      EXPECT_TRUE(is_also_a_majority[unanimous.SerializeAsString()]) << people << ", k " << threshold;
    }
  }
}

TEST(DisclosingOtherSteps, what_people_say_they_are_done_with_has_no_picture) {
  for (const std::uint32_t step : {static_cast<std::uint32_t>(ready), static_cast<std::uint32_t>(round)}) {
    EXPECT_FALSE(makes_release(whole_exercise().steps(static_cast<int>(step)))) << step;
    EXPECT_TRUE(takes_answers(whole_exercise().steps(static_cast<int>(step)))) << step;
  }
}

}  // namespace
}  // namespace holdspace::rules
