// N7 from ten contributors, over seeded random groups.
#include <algorithm>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/disclosure.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using Group = std::vector<std::uint32_t>;

v1::Step rating_step() {
  return exercise_of_each_kind().steps(rating);
}

Tally tally_of(const Group& group) {
  Tally tally;
  for (const std::uint32_t one : group) ++tally.buckets[std::to_string(one)];
  tally.contributors = static_cast<std::uint32_t>(group.size());
  return tally;
}

v1::Release released(const Group& group) {
  return disclose(rating_step(), 5, tally_of(group));
}

Group random_group(std::uint32_t seed, std::size_t fewest, std::size_t most) {
  std::mt19937 random(seed);
  Group group(std::uniform_int_distribution<std::size_t>(fewest, most)(random));
  std::uniform_int_distribution<std::uint32_t> rating_given(0, 10);
  for (std::uint32_t& one : group) one = rating_given(random);
  std::sort(group.begin(), group.end());
  return group;
}

TEST(DisclosingToLargeGroups, every_count_is_the_nearest_multiple_of_three) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const Group group = random_group(seed, 10, 300);
    const v1::RatingPicture picture = released(group).rating();
    ASSERT_EQ(picture.counts_size(), 11) << "seed " << seed;
    ASSERT_EQ(picture.bands_size(), 0) << "seed " << seed;
    for (std::uint32_t cell = 0; cell <= 10; ++cell) {
      const auto exact = static_cast<int>(std::count(group.begin(), group.end(), cell));
      const auto shown = static_cast<int>(picture.counts(static_cast<int>(cell)));
      ASSERT_EQ(shown % 3, 0) << "seed " << seed << " cell " << cell;
      ASSERT_LE(std::abs(shown - exact), 1) << "seed " << seed << " cell " << cell;
    }
  }
}

TEST(DisclosingToLargeGroups, one_person_alone_in_a_cell_looks_like_nobody) {
  Group with_one(11, 5);
  Group without(12, 5);
  with_one.push_back(10);
  EXPECT_TRUE(MessageDifferencer::Equals(released(with_one), released(without)));
}

TEST(DisclosingToLargeGroups, how_many_is_said_in_bands) {
  const std::vector<std::pair<std::size_t, v1::ContributorBand>> expected = {
      {9, v1::CONTRIBUTOR_BAND_UNDER_10},       {10, v1::CONTRIBUTOR_BAND_10_TO_19},
      {19, v1::CONTRIBUTOR_BAND_10_TO_19},      {20, v1::CONTRIBUTOR_BAND_20_TO_49},
      {49, v1::CONTRIBUTOR_BAND_20_TO_49},      {50, v1::CONTRIBUTOR_BAND_50_TO_99},
      {99, v1::CONTRIBUTOR_BAND_50_TO_99},      {100, v1::CONTRIBUTOR_BAND_100_OR_MORE},
      {5'000, v1::CONTRIBUTOR_BAND_100_OR_MORE}};
  for (const auto& [people, band] : expected)
    EXPECT_EQ(released(Group(people, 4)).contributors(), band) << people;
}

TEST(DisclosingToLargeGroups, nine_get_amounts_and_ten_get_counts) {
  EXPECT_EQ(released(Group(9, 4)).rating().bands_size(), 3);
  EXPECT_EQ(released(Group(10, 4)).rating().counts_size(), 11);
}

TEST(DisclosingToLargeGroups, quartiles_come_from_twenty) {
  EXPECT_FALSE(released(Group(19, 4)).rating().has_quartiles());
  EXPECT_TRUE(released(Group(20, 4)).rating().has_quartiles());
}

TEST(DisclosingToLargeGroups, quartiles_are_the_answers_at_the_nearest_rank) {
  const Group group = {0, 0, 1, 1, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 9, 10};
  const v1::Quartiles quartiles = released(group).rating().quartiles();
  EXPECT_EQ(quartiles.lower(), 2U);   // the 5th of 20
  EXPECT_EQ(quartiles.median(), 4U);  // the 10th
  EXPECT_EQ(quartiles.upper(), 7U);   // the 15th
}

TEST(DisclosingToLargeGroups, quartiles_agree_with_the_sorted_answers) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const Group group = random_group(seed, 20, 120);
    const v1::Quartiles quartiles = released(group).rating().quartiles();
    const auto at_rank = [&](std::size_t quarters) { return group[(group.size() * quarters + 3) / 4 - 1]; };
    ASSERT_EQ(quartiles.lower(), at_rank(1)) << "seed " << seed;
    ASSERT_EQ(quartiles.median(), at_rank(2)) << "seed " << seed;
    ASSERT_EQ(quartiles.upper(), at_rank(3)) << "seed " << seed;
  }
}

TEST(DisclosingToLargeGroups, options_get_counts_in_the_order_of_the_exercise) {
  Tally tally;
  tally.contributors = 12;
  tally.buckets = {{"belly", 1}, {"chest", 8}, {"hands", 11}, {"throat", 5}};
  const v1::Release release = disclose(exercise_of_each_kind().steps(check_in), 5, tally);
  EXPECT_THAT(release.check_in().counts(), ElementsAre(9U, 0U, 6U, 12U, 0U));
  EXPECT_EQ(release.check_in().amounts_size(), 0);
}

TEST(DisclosingToLargeGroups, a_raised_threshold_withholds_a_large_group_too) {
  EXPECT_EQ(disclose(rating_step(), 20, tally_of(Group(19, 4))).withheld(), v1::WITHHELD_TOO_FEW);
  EXPECT_EQ(disclose(rating_step(), 20, tally_of(Group(20, 4))).withheld(), v1::WITHHELD_NOTHING);
}

}  // namespace
}  // namespace holdspace::rules
