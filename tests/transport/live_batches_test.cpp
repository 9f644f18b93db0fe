// A check-in that is shown while it is open (N2): in batches of at least k new contributors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

using ::testing::ElementsAre;

// Made for 20, so k is 5.
class ALiveCheckIn : public ::testing::Test {
 protected:
  void SetUp() override {
    group_.move(start());
    group_.move(go_to(group_.run(), House::words));
    run_ = group_.run();
    ASSERT_TRUE(group_.facilitator().seen().shared->current().live());
  }
  std::optional<v1::RejectionCode> outcome_of(std::size_t index, const v1::Answer& answer) {
    Device& device = *group_.people().at(index);
    const std::size_t replies = device.sizes_of_answer_replies().size();
    const std::uint64_t sequence = device.answer(run_, answer);
    group_.wait([&] { return device.sizes_of_answer_replies().size() > replies; }, 10s,
                "an answer is answered");
    EXPECT_EQ(device.sizes_of_answer_replies().back(), limits::answer_bytes);
    return device.refusal(sequence);
  }
  // The picture as everybody sees it now; nothing: there is none.
  std::optional<v1::Release> picture() {
    for (const v1::Release& release : group_.people().back()->seen().shared->releases())
      if (release.run() == run_) return release;
    return std::nullopt;
  }
  bool tick_passes() {
    // Two ticks of the progress, after which whatever was due was shown.
    loop_.listen_for(limits::progress_tick * 2 + 500ms);
    return true;
  }
  EventLoop loop_;
  Group group_ = House::get().group_of_ways(loop_, 12, 20);
  std::uint32_t run_ = 0;
};

TEST_F(ALiveCheckIn, shows_nobody_before_k_and_then_only_whole_batches) {
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(outcome_of(i, choose({0})), std::nullopt);
  tick_passes();
  EXPECT_FALSE(picture()) << "four are too few";
  EXPECT_EQ(outcome_of(4, choose({1})), std::nullopt);
  ASSERT_TRUE(loop_.until([&] { return picture().has_value(); }, 10s));
  EXPECT_TRUE(picture()->live());
  EXPECT_THAT(picture()->check_in().amounts(),
              ElementsAre(v1::AMOUNT_MOST, v1::AMOUNT_FEW_OR_NONE, v1::AMOUNT_FEW_OR_NONE));

  EXPECT_EQ(outcome_of(0, choose({2})), v1::REJECTION_CODE_ALREADY_SHOWN) << "an answer that is shown stays";
  EXPECT_EQ(outcome_of(1, pass()), v1::REJECTION_CODE_ALREADY_SHOWN);

  for (std::size_t i = 5; i < 9; ++i) EXPECT_EQ(outcome_of(i, choose({2})), std::nullopt);
  const std::string before = picture()->SerializeAsString();
  tick_passes();
  EXPECT_EQ(picture()->SerializeAsString(), before) << "four new ones are too few";
  EXPECT_EQ(outcome_of(5, choose({1})), std::nullopt) << "not shown yet, so it may change";
  EXPECT_EQ(outcome_of(9, choose({2})), std::nullopt);
  ASSERT_TRUE(loop_.until([&] { return picture()->SerializeAsString() != before; }, 10s));
  EXPECT_EQ(picture()->contributors(), v1::CONTRIBUTOR_BAND_10_TO_19);

  const std::string shown = picture()->check_in().SerializeAsString();
  EXPECT_EQ(outcome_of(10, choose({0})), std::nullopt);
  group_.press(close_now(run_));
  ASSERT_TRUE(loop_.until([&] { return picture() && !picture()->live(); }, 10s));
  EXPECT_EQ(picture()->check_in().SerializeAsString(), shown) << "the last fewer than k are never shown";
}

}  // namespace
}  // namespace holdspace::testing
