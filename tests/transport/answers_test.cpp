#include <algorithm>

#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

// A group of one that is asked for a rating.
class AnAnswer : public ::testing::Test {
 protected:
  void SetUp() override {
    group_.move(start());
    group_.move(next(group_.run()));
  }
  Device& person() { return *group_.people().front(); }
  // What it is refused with; nothing: it was taken.
  std::optional<v1::RejectionCode> outcome_of(Device& device, std::uint32_t run, const v1::Answer& answer) {
    const std::size_t replies = device.sizes_of_answer_replies().size();
    const std::uint64_t sequence = device.answer(run, answer);
    EXPECT_TRUE(loop_.until([&] { return device.sizes_of_answer_replies().size() > replies; }, 10s));
    return device.refusal(sequence);
  }
  EventLoop loop_;
  Group group_ = House::get().group(loop_, 1);
};

TEST_F(AnAnswer, out_of_range_is_refused) {
  for (const std::uint32_t rating : {11u, 4'000'000'000u})
    EXPECT_EQ(outcome_of(person(), group_.run(), rate(rating)), v1::REJECTION_CODE_OUT_OF_RANGE) << rating;
  group_.move(next(group_.run()));
  for (const v1::Answer& choices : {choose({4}), choose({0, 1, 2}), choose({1, 1}), choose({})})
    EXPECT_EQ(outcome_of(person(), group_.run(), choices), v1::REJECTION_CODE_OUT_OF_RANGE)
        << choices.ShortDebugString();
}

TEST_F(AnAnswer, of_the_wrong_kind_is_refused) {
  EXPECT_EQ(outcome_of(person(), group_.run(), choose({0})), v1::REJECTION_CODE_WRONG_KIND);
  v1::Answer done;
  done.mutable_done();
  EXPECT_EQ(outcome_of(person(), group_.run(), done), v1::REJECTION_CODE_WRONG_KIND);
  EXPECT_EQ(outcome_of(person(), group_.run(), v1::Answer()), v1::REJECTION_CODE_MALFORMED);
}

TEST_F(AnAnswer, for_another_step_is_refused) {
  EXPECT_EQ(outcome_of(person(), 99, rate(3)), v1::REJECTION_CODE_NO_SUCH_RUN);
  EXPECT_EQ(outcome_of(person(), group_.run() - 1, rate(3)), v1::REJECTION_CODE_WRONG_KIND)
      << "guidance asks nothing";
}

TEST_F(AnAnswer, after_the_release_is_refused) {
  const std::uint32_t run = group_.run();
  group_.press(close_now(run));
  group_.release_of(run, 10s);
  EXPECT_EQ(outcome_of(person(), run, rate(3)), v1::REJECTION_CODE_RUN_CLOSED);
}

TEST_F(AnAnswer, of_a_facilitator_is_not_counted) {
  EXPECT_EQ(outcome_of(group_.facilitator(), group_.run(), rate(3)), v1::REJECTION_CODE_NOT_ALLOWED);
}

TEST_F(AnAnswer, that_is_not_exactly_128_bytes_long_is_refused) {
  v1::ClientMessage message;
  *message.mutable_answer() = rate(3);
  message.mutable_answer()->set_run(group_.run());
  for (const std::size_t padding : {0u, 90u, 140u}) {
    const std::uint64_t sequence = 100 + padding;
    message.mutable_answer()->set_sequence(sequence);
    message.set_padding(std::string(padding, '\0'));
    person().send(message);
    ASSERT_TRUE(loop_.until([&] { return person().refusal(sequence).has_value(); }, 10s));
    EXPECT_EQ(person().refusal(sequence), v1::REJECTION_CODE_MALFORMED);
  }
}

TEST_F(AnAnswer, a_change_and_a_pass_are_acknowledged_alike) {
  for (const v1::Answer& answer : {rate(0), rate(10), pass(), rate(7)})
    EXPECT_EQ(outcome_of(person(), group_.run(), answer), std::nullopt) << answer.ShortDebugString();
  EXPECT_TRUE(person().is_held());
  outcome_of(person(), group_.run(), rate(11));
  outcome_of(person(), 99, pass());
  EXPECT_EQ(person().sizes_of_answer_replies(), std::vector<std::size_t>(6, limits::answer_bytes));
}

TEST_F(AnAnswer, that_comes_too_fast_is_told_so_and_the_connection_lives) {
  const std::size_t many = limits::participant_burst + 10;
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < many; ++i) last = person().answer(group_.run(), rate(i % 11));
  ASSERT_TRUE(loop_.until([&] { return person().refusal(last).has_value(); }, 10s));
  EXPECT_EQ(person().refusal(last), v1::REJECTION_CODE_TOO_FAST);
  EXPECT_TRUE(person().open());
  for (const std::size_t size : person().sizes_of_answer_replies()) EXPECT_EQ(size, limits::answer_bytes);
}

// Many at once, who wait for each other's acknowledgement, and again before they have it.
TEST(AnswersOfACrowd, are_all_counted_and_each_is_acknowledged) {
  constexpr std::size_t people = 3 * limits::answers_of_a_crowd;
  EventLoop loop;
  Group group = House::get().group(loop, people);
  group.move(start());
  group.move(next(group.run()));
  const std::uint32_t run = group.run();
  for (const auto& person : group.people()) {
    person->answer(run, rate(3));
    person->answer(run, rate(7));
  }
  const auto both_are = [](const auto& person) { return person->sizes_of_answer_replies().size() == 2; };
  ASSERT_TRUE(loop.until([&] { return std::ranges::all_of(group.people(), both_are); }, 10s));
  for (const auto& person : group.people()) EXPECT_TRUE(person->is_held());
  group.press(close_now(run));
  const v1::Release release = group.release_of(run, 10s);
  EXPECT_EQ(release.rating().counts(7), people) << release.ShortDebugString();
  EXPECT_EQ(release.rating().counts(3), 0u) << "the second is the one that counts";
}

}  // namespace
}  // namespace holdspace::testing
