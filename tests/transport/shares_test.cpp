// Lines that people share without a name (N10).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

// k is 3.
class AShare : public ::testing::Test {
 protected:
  void open(std::size_t people) {
    group_ = std::make_unique<Group>(House::get().group_of_ways(loop_, people));
    group_->move(start());
    group_->move(go_to(group_->run(), House::writing));
    run_ = group_->run();
  }
  Device& person(std::size_t index) { return *group_->people().at(index); }
  v1::RejectionCode shared(Device& device, const std::string& text) {
    const std::uint64_t sequence = device.share(run_, text);
    group_->wait([&] { return device.share_outcome(sequence).has_value(); }, 10s, "a share is answered");
    return *device.share_outcome(sequence);
  }
  // After the run was closed: what the facilitator gets to see of it, if anything, in time.
  std::vector<std::string> collected(std::chrono::milliseconds patience) {
    const Device& facilitator = group_->facilitator();
    loop_.until([&] { return facilitator.seen().inbox && facilitator.seen().inbox->shares_size() > 0; },
                patience);
    std::vector<std::string> lines;
    for (const v1::ShareBatch& batch : facilitator.seen().inbox->shares())
      for (const v1::ShareLine& line : batch.lines()) lines.push_back(line.text());
    return lines;
  }
  EventLoop loop_;
  std::unique_ptr<Group> group_;
  std::uint32_t run_ = 0;
};

TEST_F(AShare, comes_to_the_facilitator_when_the_run_is_over_without_author_and_to_others_when_it_is_shown) {
  open(4);
  const auto supporter = group_->invited(v1::ROLE_SUPPORTER);
  EXPECT_EQ(shared(person(0), "first"), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(shared(person(1), "second"), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(shared(person(2), "third"), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(shared(person(0), "first, changed"), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(shared(person(2), ""), v1::REJECTION_CODE_UNSPECIFIED) << "taken back";
  EXPECT_EQ(group_->facilitator().seen().inbox->shares_size(), 0) << "nobody sees that somebody writes";
  ASSERT_EQ(group_->press(close_now(run_)), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_THAT(collected(10s), UnorderedElementsAre("first, changed", "second"));
  const v1::ShareBatch& batch = group_->facilitator().seen().inbox->shares(0);
  EXPECT_EQ(batch.run(), run_);
  EXPECT_EQ(batch.step(), House::writing);
  for (const auto& someone : group_->people())
    EXPECT_EQ(group_->facilitator().seen().inbox->SerializeAsString().find(someone->seen().personal->seat()),
              std::string::npos)
        << "no seat is named";
  EXPECT_FALSE(person(0).seen().shares) << "shown only when it is chosen";
  EXPECT_EQ(supporter->seen().inbox->shares_size(), 0);

  const std::string second = batch.lines(1).text();
  ASSERT_EQ(group_->press(show_shares(run_, {1})), v1::REJECTION_CODE_UNSPECIFIED);
  for (Device* device : {&person(0), &person(3), &group_->facilitator(), supporter.get()}) {
    ASSERT_TRUE(loop_.until([&] { return device->seen().shares.has_value(); }, 2s));
    ASSERT_EQ(device->seen().shares->shown_size(), 1);
    EXPECT_THAT(device->seen().shares->shown(0).lines(), ElementsAre(second));
    EXPECT_EQ(device->seen().shares->shown(0).step(), House::writing);
  }
  ASSERT_EQ(group_->press(show_shares(run_, {})), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_TRUE(loop_.until([&] { return person(0).seen().shares->shown_size() == 0; }, 2s))
      << "replaces the choice";
  Device late(loop_, House::get().port(), seat_hello(group_->session().session_id()));
  ASSERT_TRUE(loop_.until([&] { return late.in_room(); }, 10s));
}

TEST_F(AShare, alone_is_never_shown) {
  open(3);
  EXPECT_EQ(shared(person(0), "mine alone"), v1::REJECTION_CODE_UNSPECIFIED);
  group_->press(close_now(run_));
  EXPECT_THAT(collected(8s), ElementsAre());
  EXPECT_EQ(group_->press(show_shares(run_, {0})), v1::REJECTION_CODE_NO_SHARES);
}

TEST_F(AShare, of_a_group_smaller_than_k_is_never_shown) {
  open(2);
  for (const std::size_t index : {0u, 1u})
    EXPECT_EQ(shared(person(index), "a line"), v1::REJECTION_CODE_UNSPECIFIED);
  group_->press(close_now(run_));
  EXPECT_THAT(collected(8s), ElementsAre());
}

TEST_F(AShare, that_comes_late_or_is_none_is_refused_in_a_message_of_one_size) {
  open(3);
  EXPECT_EQ(shared(person(0), std::string(limits::share_chars + 1, 'x')), v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(shared(person(0),
                   "hid\xe2\x80\xae"
                   "den"),
            v1::REJECTION_CODE_TEXT_UNSAFE);
  EXPECT_EQ(shared(person(0), "two\nlines"), v1::REJECTION_CODE_TEXT_UNSAFE);
  std::string longest;
  for (std::size_t i = 0; i < limits::share_chars; ++i) longest += "\xf0\x9f\x8c\xb1";
  EXPECT_EQ(shared(person(0), longest), v1::REJECTION_CODE_UNSPECIFIED);
  const std::uint32_t run = run_;
  run_ = 99;
  EXPECT_EQ(shared(person(1), "x"), v1::REJECTION_CODE_NO_SUCH_RUN);
  run_ = 1;
  EXPECT_EQ(shared(person(1), "x"), v1::REJECTION_CODE_WRONG_KIND);
  run_ = run;
  group_->press(close_now(run_));
  ASSERT_TRUE(loop_.until(
      [&] { return group_->facilitator().seen().shared->current().phase() == v1::RUN_PHASE_CLOSED; }, 10s));
  EXPECT_EQ(shared(person(1), "late"), v1::REJECTION_CODE_RUN_CLOSED);
  for (Device* device : {&person(0), &person(1)})
    for (const std::size_t size : device->sizes_of_answer_replies()) EXPECT_EQ(size, limits::answer_bytes);
}

TEST_F(AShare, that_is_not_exactly_1536_bytes_long_is_refused) {
  open(1);
  v1::ClientMessage message;
  message.mutable_share()->set_run(run_);
  message.mutable_share()->set_sequence(5);
  message.mutable_share()->set_text("short");
  person(0).send(message);
  ASSERT_TRUE(loop_.until([&] { return person(0).share_outcome(5).has_value(); }, 10s));
  EXPECT_EQ(person(0).share_outcome(5), v1::REJECTION_CODE_MALFORMED);
}

TEST_F(AShare, that_is_not_in_the_batch_cannot_be_shown) {
  open(3);
  for (const std::size_t index : {0u, 1u})
    EXPECT_EQ(shared(person(index), "a line"), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(group_->press(show_shares(run_, {0})), v1::REJECTION_CODE_NO_SHARES) << "not collected yet";
  group_->press(close_now(run_));
  ASSERT_EQ(collected(10s).size(), 2u);
  EXPECT_EQ(group_->press(show_shares(run_, {2})), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(group_->press(show_shares(99, {0})), v1::REJECTION_CODE_NO_SUCH_RUN);
  EXPECT_FALSE(person(0).seen().shares);
}

}  // namespace
}  // namespace holdspace::testing
