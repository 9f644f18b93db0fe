// What robots expect to come out of what they handed in.
#include "robots/expectations.hpp"

#include <gmock/gmock.h>

#include "robots/steps.hpp"
#include "rules/disclosure.hpp"

namespace holdspace::robots {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

constexpr std::uint32_t run = 3;

// Eleven people whose ratings were all acknowledged by the first box.
Expectations eleven_ratings() {
  Expectations expected;
  expected.box(run, 1);
  for (Person person = 0; person < 11; ++person) {
    expected.handed_in(person, run, 1, rated(person % 5));
    expected.acknowledged(person, run, 1, 1);
  }
  return expected;
}

v1::Release release_of(const v1::Step& step, std::uint32_t threshold, const rules::Tally& tally) {
  v1::Release release = rules::disclose(step, threshold, tally);
  release.set_run(run);
  return release;
}

TEST(Expecting, what_was_acknowledged_counts_once) {
  const auto forecast = eleven_ratings().forecast(run, rating_step());
  EXPECT_EQ(forecast.uncertain, 0U);
  EXPECT_EQ(forecast.least, 11U);
  EXPECT_EQ(forecast.most, 11U);
  ASSERT_THAT(forecast.tallies, SizeIs(1));
  EXPECT_THAT(forecast.tallies[0].buckets,
              ElementsAre(Pair("0", 3), Pair("1", 2), Pair("2", 2), Pair("3", 2), Pair("4", 2)));
}

TEST(Expecting, a_changed_answer_replaces_the_first) {
  Expectations expected;
  expected.box(run, 1);
  expected.handed_in(0, run, 4, rated(2));
  expected.acknowledged(0, run, 4, 1);
  expected.handed_in(0, run, 7, rated(9));
  expected.acknowledged(0, run, 7, 1);
  const auto forecast = expected.forecast(run, rating_step());
  ASSERT_THAT(forecast.tallies, SizeIs(1));
  EXPECT_THAT(forecast.tallies[0].buckets, ElementsAre(Pair("9", 1)));
}

TEST(Expecting, a_pass_is_no_contribution) {
  Expectations expected;
  expected.box(run, 1);
  expected.handed_in(0, run, 1, rated(2));
  expected.acknowledged(0, run, 1, 1);
  expected.handed_in(0, run, 2, passed());
  expected.acknowledged(0, run, 2, 1);
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_EQ(forecast.most, 0U);
  EXPECT_EQ(forecast.uncertain, 0U);
  EXPECT_EQ(expected.passes(), 1U);
  EXPECT_EQ(expected.people(run), 1U);
}

TEST(Expecting, a_change_whose_word_was_lost_may_count_or_not) {
  Expectations expected;
  expected.box(run, 1);
  expected.handed_in(0, run, 1, rated(2));
  expected.acknowledged(0, run, 1, 1);
  expected.handed_in(0, run, 2, rated(8));
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_EQ(forecast.uncertain, 1U);
  EXPECT_EQ(forecast.least, 1U);
  EXPECT_EQ(forecast.most, 1U);
  EXPECT_THAT(forecast.tallies, SizeIs(2));
}

TEST(Expecting, an_answer_is_acknowledged_with_the_one_that_replaced_it) {
  Expectations expected;
  expected.handed_in(0, run, 1, rated(2));
  expected.handed_in(0, run, 2, rated(8));
  expected.acknowledged(0, run, 2, 1);
  EXPECT_EQ(expected.answers_acknowledged(), 2U);
}

TEST(Expecting, what_was_refused_each_time_does_not_count) {
  Expectations expected;
  expected.box(run, 1);
  expected.handed_in(0, run, 1, rated(2));
  expected.refused(0, run, 1);
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_EQ(forecast.most, 0U);
  EXPECT_EQ(forecast.uncertain, 0U);
}

TEST(Expecting, what_was_refused_only_the_second_time_may_have_counted_the_first) {
  Expectations expected;
  expected.box(run, 1);
  expected.handed_in(0, run, 1, rated(2));
  expected.handed_in(0, run, 1, rated(2));
  expected.refused(0, run, 1);
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_EQ(forecast.least, 0U);
  EXPECT_EQ(forecast.most, 1U);
  EXPECT_EQ(forecast.uncertain, 1U);
}

TEST(Expecting, an_answer_in_a_lost_box_counts_for_certain_only_when_handed_in_again) {
  Expectations expected = eleven_ratings();
  expected.box(run, 2);
  for (Person person = 0; person < 10; ++person) {
    expected.handed_in(person, run, 1, rated(person % 5));
    expected.acknowledged(person, run, 1, 2);
  }
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_EQ(forecast.least, 10U);
  EXPECT_EQ(forecast.most, 11U);
  EXPECT_EQ(forecast.uncertain, 1U);
}

TEST(Expecting, the_release_of_those_answers_is_found_right) {
  const Expectations expected = eleven_ratings();
  const auto forecast = expected.forecast(run, rating_step());
  const v1::Release right = release_of(rating_step(), 5, forecast.tallies.at(0));
  EXPECT_THAT(expected.faults_of(right, rating_step(), 5), IsEmpty());
}

TEST(Expecting, a_release_with_one_cell_moved_is_found_wrong) {
  const Expectations expected = eleven_ratings();
  const auto forecast = expected.forecast(run, rating_step());
  v1::Release wrong = release_of(rating_step(), 5, forecast.tallies.at(0));
  ASSERT_EQ(wrong.rating().counts_size(), 11);
  wrong.mutable_rating()->set_counts(9, wrong.rating().counts(9) + 3);
  EXPECT_THAT(expected.faults_of(wrong, rating_step(), 5), SizeIs(1));
}

TEST(Expecting, either_release_is_right_when_an_answer_was_on_its_way) {
  Expectations expected;
  expected.box(run, 1);
  for (Person person = 0; person < 5; ++person) {
    expected.handed_in(person, run, 1, chosen({0, 2}));
    if (person != 0) expected.acknowledged(person, run, 1, 1);
  }
  const v1::Release four = release_of(check_in_step(), 5, {{{"head", 4}, {"belly", 4}}, 4});
  const v1::Release five = release_of(check_in_step(), 5, {{{"head", 5}, {"belly", 5}}, 5});
  ASSERT_NE(four.withheld(), five.withheld());
  EXPECT_THAT(expected.faults_of(four, check_in_step(), 5), IsEmpty());
  EXPECT_THAT(expected.faults_of(five, check_in_step(), 5), IsEmpty());
}

TEST(Expecting, too_many_uncertain_answers_leave_only_the_form_to_check) {
  Expectations expected;
  expected.box(run, 1);
  for (Person person = 0; person < 60; ++person) {
    expected.handed_in(person, run, 1, rated(person % 11));
    expected.handed_in(person, run, 2, rated((person + 3) % 11));
  }
  const auto forecast = expected.forecast(run, rating_step());
  EXPECT_THAT(forecast.tallies, IsEmpty());
  EXPECT_EQ(forecast.uncertain, 60U);
  EXPECT_EQ(forecast.most, 60U);
}

}  // namespace
}  // namespace holdspace::robots
