// Pairs, two pulls, being done: over the wire, all of one size (N9), and what becomes of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

class EveryWayOfAnswering : public ::testing::Test {
 protected:
  void go(House::Way way) {
    if (group_.run() == 0) group_.move(start());
    group_.move(go_to(group_.run(), way));
  }
  std::optional<v1::RejectionCode> outcome_of(Device& device, const v1::Answer& answer) {
    const std::size_t replies = device.sizes_of_answer_replies().size();
    const std::uint64_t sequence = device.answer(group_.run(), answer);
    EXPECT_TRUE(loop_.until([&] { return device.sizes_of_answer_replies().size() > replies; }, 10s));
    return device.refusal(sequence);
  }
  void expect_one_size() {
    for (const auto& person : group_.people())
      for (const std::size_t size : person->sizes_of_answer_replies()) EXPECT_EQ(size, limits::answer_bytes);
  }
  Device& person(std::size_t index) { return *group_.people().at(index); }
  EventLoop loop_;
  Group group_ = House::get().group_of_ways(loop_, 5);
};

// N4, N13
TEST_F(EveryWayOfAnswering, a_pair_is_released_as_a_shift_and_nothing_else) {
  go(House::after);
  for (const auto& [before, now] : {std::pair{8u, 3u}, {7u, 2u}, {9u, 9u}, {3u, 0u}})
    EXPECT_EQ(outcome_of(person(before % 4), pair(before, now)), std::nullopt);
  EXPECT_EQ(outcome_of(person(4), rate(3)), v1::REJECTION_CODE_WRONG_KIND) << "no before, no after alone";
  EXPECT_EQ(outcome_of(person(4), pair(11, 0)), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(outcome_of(person(4), pass()), std::nullopt);
  const std::uint32_t run = group_.run();
  group_.press(close_now(run));
  const v1::Release release = group_.release_of(run, 10s);
  EXPECT_EQ(release.picture_case(), v1::Release::kShift) << release.ShortDebugString();
  EXPECT_EQ(release.shift().down(), v1::AMOUNT_MOST);
  EXPECT_EQ(release.shift().up(), v1::AMOUNT_FEW_OR_NONE);
  expect_one_size();
}

TEST_F(EveryWayOfAnswering, two_pulls_are_released_as_a_field_of_nine) {
  go(House::pulls);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(outcome_of(person(i), two_pull(8, 2)), std::nullopt);
  EXPECT_EQ(outcome_of(person(4), two_pull(8, 11)), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(outcome_of(person(4), two_pull(0, 0)), std::nullopt);
  const std::uint32_t run = group_.run();
  group_.press(close_now(run));
  const v1::Release release = group_.release_of(run, 10s);
  ASSERT_EQ(release.two_pull().amounts_size(), 9) << release.ShortDebugString();
  EXPECT_EQ(release.two_pull().amounts(2), v1::AMOUNT_MOST);
  expect_one_size();
}

TEST_F(EveryWayOfAnswering, being_done_is_taken_where_nothing_is_released) {
  for (const House::Way way : {House::writing, House::ready, House::practice}) {
    go(way);
    EXPECT_EQ(outcome_of(person(0), done()), std::nullopt) << way;
    EXPECT_EQ(outcome_of(person(1), pass()), std::nullopt) << way;
    EXPECT_EQ(outcome_of(person(2), rate(3)), v1::REJECTION_CODE_WRONG_KIND) << way;
    const std::uint32_t run = group_.run();
    group_.press(close_now(run));
    EXPECT_TRUE(loop_.until(
        [&] { return group_.facilitator().seen().shared->current().phase() == v1::RUN_PHASE_CLOSED; }, 10s));
  }
  expect_one_size();
}

TEST_F(EveryWayOfAnswering, has_its_refusals_of_the_same_size) {
  go(House::after);
  for (const v1::Answer& answer : {two_pull(1, 1), done(), choose({0}), v1::Answer(), pair(99, 99)})
    EXPECT_TRUE(outcome_of(person(0), answer).has_value()) << answer.ShortDebugString();
  expect_one_size();
}

}  // namespace
}  // namespace holdspace::testing
