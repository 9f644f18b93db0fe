// A durable Redis that stands still: nothing closes, everybody is told, what is pressed settles once or is
// refused.
#include <gtest/gtest.h>

#include "two_nodes.hpp"

namespace holdspace::testing {
namespace {

class AStoppedRedis : public ::testing::Test {
 protected:
  void SetUp() override {
    group_.move(start());
    other_ = std::make_unique<Device>(
        loop_, nodes_.second().port(),
        controller_hello(group_.session().session_id(), group_.session().controller_token()));
    ASSERT_TRUE(loop_.until([&] { return other_->in_room(); }, 10s));
  }
  void TearDown() override { nodes_.durable().thaw(); }

  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps", {rating_step("one"), guidance_step("two"), guidance_step("three")});
    return folder;
  }
  bool everybody_reads_that_saving_waits() {
    return std::ranges::all_of(group_.everybody(), [](const Device* device) {
      return device->seen().service && device->seen().service->saving_away();
    });
  }
  void expect_all_open() {
    EXPECT_TRUE(std::ranges::all_of(group_.everybody(), &Device::open));
    EXPECT_TRUE(other_->open());
  }

  EventLoop loop_;
  TemporaryFolder exercises_;
  TwoNodes nodes_{write_exercises(exercises_.path())};
  Group group_{loop_, nodes_.first(), session_of("steps"), 5};
  std::unique_ptr<Device> other_;
};

TEST_F(AStoppedRedis, for_five_seconds_closes_nothing_and_settles_every_command_once) {
  const std::uint32_t run = group_.run();
  const auto stopped = std::chrono::steady_clock::now();
  nodes_.durable().freeze();
  const std::string mine = group_.facilitator().press(next(run)), yours = other_->press(next(run));
  // Answers do not need it: they are in the memory Redis.
  Device& person = *group_.people().front();
  person.answer(run, rate(3));
  EXPECT_TRUE(loop_.until([&] { return person.is_held(); }, 3s));
  EXPECT_TRUE(loop_.until([&] { return everybody_reads_that_saving_waits(); }, 6s));
  loop_.until([&] { return std::chrono::steady_clock::now() - stopped > 5s; }, 10s);
  EXPECT_FALSE(group_.facilitator().outcome(mine) || other_->outcome(yours));
  expect_all_open();
  nodes_.durable().thaw();
  const auto settled = [&] { return group_.facilitator().outcome(mine) && other_->outcome(yours); };
  ASSERT_TRUE(loop_.until(settled, 10s)) << nodes_.first().log();
  ASSERT_TRUE(loop_.until([&] { return group_.run() == run + 1 && other_->current_run() == run + 1; }, 5s));
  const bool first_won = group_.facilitator().outcome(mine) == v1::REJECTION_CODE_UNSPECIFIED;
  EXPECT_EQ(first_won ? other_->outcome(yours) : group_.facilitator().outcome(mine),
            v1::REJECTION_CODE_ALREADY_MOVED_ON);
  EXPECT_NE(first_won, other_->outcome(yours) == v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(nodes_.stored(group_.session().session_id()).last_run(), run + 1);
  EXPECT_TRUE(loop_.until([&] { return !everybody_reads_that_saving_waits(); }, 5s));
  expect_all_open();
}

TEST_F(AStoppedRedis, for_longer_than_ten_seconds_refuses_with_not_saved_and_then_all_goes_on) {
  const std::uint32_t run = group_.run();
  nodes_.durable().freeze();
  const std::string id = group_.facilitator().press(next(run));
  ASSERT_TRUE(loop_.until([&] { return group_.facilitator().outcome(id).has_value(); }, 16s));
  EXPECT_EQ(group_.facilitator().outcome(id), v1::REJECTION_CODE_NOT_SAVED);
  expect_all_open();
  nodes_.durable().thaw();
  // Pressed again, as the sentence asks for, with a new id: whatever became of the first, the group is one
  // step on.
  const std::string again = group_.facilitator().press(next(run));
  ASSERT_TRUE(
      loop_.until([&] { return group_.facilitator().outcome(again) && group_.run() == run + 1; }, 10s));
  EXPECT_EQ(nodes_.stored(group_.session().session_id()).last_run(), run + 1);
  group_.move(next(run + 1));
  ASSERT_TRUE(loop_.until([&] { return other_->current_run() == run + 2; }, 5s));
  expect_all_open();
}

}  // namespace
}  // namespace holdspace::testing
