// N1, N7 and N8 below ten contributors, over every possible group.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
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
using Group = std::vector<std::uint32_t>;  // what each gave, in rising order

constexpr auto few = v1::AMOUNT_FEW_OR_NONE;
constexpr auto some = v1::AMOUNT_SOME;
constexpr auto most = v1::AMOUNT_MOST;

v1::Step rating_step() {
  return exercise_of_each_kind().steps(rating);
}

Tally tally_of(const Group& group) {
  Tally tally;
  for (const std::uint32_t one : group) ++tally.buckets[std::to_string(one)];
  tally.contributors = static_cast<std::uint32_t>(group.size());
  return tally;
}

v1::Release released(const Group& group, std::uint32_t threshold = 3) {
  return disclose(rating_step(), threshold, tally_of(group));
}

std::vector<v1::Amount> bands_of(const v1::Release& release) {
  std::vector<v1::Amount> bands;
  for (const int band : release.rating().bands()) bands.push_back(static_cast<v1::Amount>(band));
  return bands;
}

std::vector<v1::Amount> bands(const Group& group) {
  return bands_of(released(group));
}

void each_group(std::size_t people, const std::function<void(const Group&)>& visit,
                const Group& so_far = {}) {
  if (so_far.size() == people) return visit(so_far);
  for (std::uint32_t one = so_far.empty() ? 0 : so_far.back(); one <= 10; ++one) {
    Group longer = so_far;
    longer.push_back(one);
    each_group(people, visit, longer);
  }
}

std::array<std::size_t, 3> people_in_bands(const Group& group) {
  std::array<std::size_t, 3> people{};
  for (const std::uint32_t one : group) ++people[one <= 3 ? 0 : one <= 6 ? 1 : 2];
  return people;
}

TEST(DisclosingToSmallGroups, fewer_than_the_threshold_release_nothing_at_all) {
  v1::Release nothing;
  nothing.set_threshold(5);
  nothing.set_withheld(v1::WITHHELD_TOO_FEW);
  for (std::size_t people = 0; people < 5; ++people)
    each_group(people, [&](const Group& group) {
      const v1::Release release = released(group, 5);
      ASSERT_TRUE(MessageDifferencer::Equals(release, nothing)) << release.DebugString();
    });
}

TEST(DisclosingToSmallGroups, each_band_says_few_or_none_some_or_most_and_nothing_else_is_said) {
  for (std::size_t people = 3; people <= 6; ++people)
    each_group(people, [&](const Group& group) {
      const v1::Release release = released(group);
      // One in each "few or none": forced_cells_test.cpp.
      if (release.withheld() == v1::WITHHELD_TOO_FEW) return;
      ASSERT_EQ(release.contributors(), v1::CONTRIBUTOR_BAND_UNDER_10);
      ASSERT_EQ(release.rating().counts_size(), 0);
      ASSERT_FALSE(release.rating().has_quartiles());
      const auto in_band = people_in_bands(group);
      std::vector<v1::Amount> expected;
      for (const std::size_t here : in_band)
        expected.push_back(here <= 1 ? few : 2 * here > people ? most : some);
      ASSERT_EQ(bands_of(release), expected) << testing::PrintToString(group);
    });
}

TEST(DisclosingToSmallGroups, within_a_band_it_does_not_show_what_anybody_gave) {
  for (std::size_t people = 3; people <= 5; ++people)
    each_group(people, [&](const Group& group) {
      Group coarse = group;
      for (std::uint32_t& one : coarse) one = one <= 3 ? 0 : one <= 6 ? 4 : 7;
      ASSERT_TRUE(MessageDifferencer::Equals(released(group), released(coarse)))
          << testing::PrintToString(group);
    });
}

TEST(DisclosingToSmallGroups, unanimity_looks_like_a_majority) {
  EXPECT_EQ(bands({9, 9, 9, 9, 9, 9}), bands({2, 7, 8, 9, 9, 10}));
  EXPECT_THAT(bands({9, 9, 9, 9, 9, 9}), ElementsAre(few, few, most));
}

TEST(DisclosingToSmallGroups, a_group_in_distress_can_be_seen) {
  EXPECT_THAT(bands({8, 9, 8, 10, 1}), ElementsAre(few, few, most));
}

TEST(DisclosingToSmallGroups, half_is_not_most) {
  EXPECT_THAT(bands({1, 1, 1, 8, 8, 8}), ElementsAre(some, few, some));
}

// What a cell of one says is what an empty cell says; with k = 5 the whole picture never tells them apart
// either.
TEST(DisclosingToSmallGroups, with_a_threshold_of_five_one_person_alone_in_a_band_looks_like_nobody) {
  std::map<std::vector<v1::Amount>, std::array<std::set<std::size_t>, 3>> possible;
  std::vector<Group> lonely;
  for (std::size_t people = 5; people <= 9; ++people)
    for (std::size_t low = 0; low <= people; ++low)
      for (std::size_t middle = 0; low + middle <= people; ++middle) {
        Group group(low, 2);
        group.insert(group.end(), middle, 5);
        group.insert(group.end(), people - low - middle, 8);
        const auto in_band = people_in_bands(group);
        for (std::size_t band = 0; band < 3; ++band) possible[bands(group)][band].insert(in_band[band]);
        if (std::count(in_band.begin(), in_band.end(), 1U) > 0) lonely.push_back(group);
      }
  for (const Group& group : lonely) {
    const auto in_band = people_in_bands(group);
    for (std::size_t band = 0; band < 3; ++band) {
      const bool could_be_nobody = possible[bands(group)][band].contains(0);
      EXPECT_TRUE(in_band[band] != 1 || could_be_nobody) << testing::PrintToString(group) << " band " << band;
    }
  }
}

TEST(DisclosingToSmallGroups, an_option_is_compared_with_the_people_not_with_the_choices) {
  Tally tally;
  tally.contributors = 7;
  tally.buckets = {{"chest", 7}, {"belly", 4}, {"throat", 3}, {"hands", 1}};
  const v1::Release release = disclose(exercise_of_each_kind().steps(check_in), 5, tally);
  EXPECT_THAT(release.check_in().amounts(), ElementsAre(most, most, some, few, few));
  EXPECT_EQ(release.check_in().counts_size(), 0);
}

TEST(DisclosingToSmallGroups, passes_and_unknown_words_are_no_contribution) {
  Tally tally = tally_of({1, 2, 3, 4, 5});
  const v1::Release without = disclose(rating_step(), 5, tally);
  tally.buckets["-"] = 3;
  tally.buckets["+"] = 2;
  tally.buckets["11"] = 4;
  tally.buckets["chest"] = 4;
  EXPECT_TRUE(MessageDifferencer::Equals(disclose(rating_step(), 5, tally), without));
  tally.contributors = 4;
  EXPECT_EQ(disclose(rating_step(), 5, tally).withheld(), v1::WITHHELD_TOO_FEW);
}

TEST(DisclosingToSmallGroups, scale_and_anchor_words_travel_with_the_release) {
  const v1::Release release = released({1, 2, 3});
  EXPECT_EQ(release.rating().scale_id(), "tension");
  EXPECT_EQ(release.rating().words_at_0(), "at ease");
  EXPECT_EQ(release.rating().words_at_10(), "as strong as can be");
}

}  // namespace
}  // namespace holdspace::rules
