// kill -9 of the server in the middle of an open step, and a restart on the same folder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "group.hpp"

namespace holdspace::testing {
namespace {

using Role = ServerProcess::Role;

class AKilledServer : public ::testing::Test {
 protected:
  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps",
                   {guidance_step("arrive"), rating_step("timed", "planned_ms: 120000 timed {}"),
                    guidance_step("leave")});
    return folder;
  }

  void kill_and_start_again() {
    durable_ = server_.redis_pid(Role::durable);
    memory_ = server_.redis_pid(Role::memory);
    ASSERT_EQ(server_.end(SIGKILL), -SIGKILL);
    server_.start();
    EXPECT_FALSE(is_running(durable_)) << "two servers must not have one log file open";
    EXPECT_FALSE(is_running(memory_));
    EXPECT_NE(server_.redis_pid(Role::durable), 0);
    ASSERT_TRUE(loop_.until([&] { return std::ranges::none_of(group_.everybody(), &Device::open); }, 5s));
    group_.come_back(server_);
    ASSERT_TRUE(loop_.until([&] { return group_.all_in_room(); }, 10s)) << server_.log();
  }

  EventLoop loop_;
  TemporaryFolder exercises_;
  ServerProcess server_{{"--threads", "2"}, write_exercises(exercises_.path())};
  Group group_{loop_, server_, session_of("steps"), 15};
  pid_t durable_ = 0, memory_ = 0;
};

TEST_F(AKilledServer, comes_back_to_the_same_step_with_the_same_time_left_and_every_answer) {
  group_.move(start());
  group_.move(next(group_.run()));
  const std::uint32_t run = group_.run();
  const v1::SharedView before = *group_.facilitator().seen().shared;
  group_.answer_in_parts(5, {rate(0), rate(4), rate(10)});
  ASSERT_TRUE(group_.wait_all_held(10s));
  const std::string key = server_.key();

  ASSERT_NO_FATAL_FAILURE(kill_and_start_again());
  EXPECT_EQ(server_.key(), key) << "the printed link stays good";
  for (const Device* device : group_.everybody()) {
    EXPECT_EQ(device->current_run(), run);
    EXPECT_EQ(device->seen().shared->current().step(), before.current().step());
    EXPECT_EQ(device->seen().shared->current().deadline_ms(), before.current().deadline_ms());
    EXPECT_EQ(device->seen().shared->current().phase(), v1::RUN_PHASE_OPEN);
  }
  EXPECT_TRUE(group_.wait_all_held(8s)) << server_.log();
  group_.move(next(run));
  const v1::Release release = group_.release_of(run, 25s);
  EXPECT_THAT(release.rating().counts(), ::testing::ElementsAre(6, 0, 0, 0, 6, 0, 0, 0, 0, 0, 6))
      << release.ShortDebugString();
}

TEST_F(AKilledServer, seals_what_was_closing_when_it_died) {
  group_.move(start());
  group_.move(next(group_.run()));
  const std::uint32_t run = group_.run();
  group_.answer_in_parts(5, {rate(0), rate(4), rate(10)});
  ASSERT_TRUE(group_.wait_all_held(10s));
  group_.move(next(run));
  ASSERT_NO_FATAL_FAILURE(kill_and_start_again());
  EXPECT_NE(group_.run(), run);
  const v1::Release release = group_.release_of(run, 25s);
  EXPECT_THAT(release.rating().counts(), ::testing::ElementsAre(6, 0, 0, 0, 6, 0, 0, 0, 0, 0, 6))
      << release.ShortDebugString();
}

}  // namespace
}  // namespace holdspace::testing
