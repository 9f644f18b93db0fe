// kill -9 of a private Redis in an open step and again in the grace: the session goes on, and what was
// answered counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "group.hpp"

namespace holdspace::testing {
namespace {

namespace fs = std::filesystem;
using Role = ServerProcess::Role;

constexpr auto goes_on_within = 4s;  // of the kill
// Five in each of three cells: one answer less in any of them would round to 3.
constexpr std::size_t people = 15, in_a_cell = 5;

class AKilledRedis : public ::testing::Test {
 protected:
  void SetUp() override {
    group_.move(start());
    group_.answer_in_parts(in_a_cell, {rate(0), rate(4), rate(10)});
    ASSERT_TRUE(group_.wait_all_held(10s));
  }

  static fs::path write_exercises(const fs::path& folder) {
    write_exercise(folder, "steps", {rating_step("first"), rating_step("second"), guidance_step("leave")});
    return folder;
  }

  void kill_redis(Role role) {
    const pid_t pid = server_.redis_pid(role);
    ASSERT_GT(pid, 0);
    ::kill(pid, SIGKILL);
    killed_ = std::chrono::steady_clock::now();
    ASSERT_TRUE(
        loop_.until([&] { return server_.redis_pid(role) > 0 && server_.redis_pid(role) != pid; }, 4s))
        << server_.log();
  }
  std::chrono::milliseconds left_of(std::chrono::milliseconds time) const {
    return std::chrono::ceil<std::chrono::milliseconds>(killed_ + time - std::chrono::steady_clock::now());
  }
  // A command is stored, and everybody's answer is in the box that counts.
  void expect_goes_on() {
    EXPECT_EQ(group_.press(pause(group_.run()), left_of(goes_on_within)), v1::REJECTION_CODE_UNSPECIFIED);
    EXPECT_EQ(group_.press(resume(group_.run())), v1::REJECTION_CODE_UNSPECIFIED);
  }
  void expect_complete(std::uint32_t run) {
    const v1::Release release = group_.release_of(run, 25s);
    EXPECT_EQ(release.contributors(), v1::CONTRIBUTOR_BAND_10_TO_19);
    EXPECT_THAT(release.rating().counts(), ::testing::ElementsAre(6, 0, 0, 0, 6, 0, 0, 0, 0, 0, 6))
        << release.ShortDebugString() << server_.log();
  }

  EventLoop loop_;
  TemporaryFolder exercises_;
  ServerProcess server_{{}, write_exercises(exercises_.path())};
  Group group_{loop_, server_, session_of("steps"), people};
  std::chrono::steady_clock::time_point killed_;
};

TEST_F(AKilledRedis, of_the_memory_role_costs_no_answer_in_an_open_step_nor_in_the_grace) {
  const std::uint32_t run = group_.run();
  ASSERT_NO_FATAL_FAILURE(kill_redis(Role::memory));
  expect_goes_on();
  // Nobody answers anything now: the next count of the progress, at most 3 s later, finds that the box is
  // lost.
  const auto epoch_moved = [&] { return group_.facilitator().seen().shared->current().box_epoch() == 2; };
  EXPECT_TRUE(loop_.until(epoch_moved, left_of(goes_on_within + 3s))) << server_.log();
  EXPECT_TRUE(group_.wait_all_held(2s));

  group_.move(next(run));
  ASSERT_NO_FATAL_FAILURE(kill_redis(Role::memory));
  expect_complete(run);
  EXPECT_TRUE(fs::is_empty(server_.folder() / "memory"));
}

TEST_F(AKilledRedis, of_the_memory_role_takes_an_answer_again_within_four_seconds) {
  ASSERT_NO_FATAL_FAILURE(kill_redis(Role::memory));
  Device& person = *group_.people().front();
  person.answer(group_.run(), rate(1));
  EXPECT_TRUE(loop_.until([&] { return person.is_held(); }, left_of(goes_on_within))) << server_.log();
}

TEST_F(AKilledRedis, of_the_durable_role_costs_nothing_in_an_open_step_nor_in_the_grace) {
  const std::uint32_t run = group_.run();
  const std::string title = group_.facilitator().seen().shared->title();
  ASSERT_NO_FATAL_FAILURE(kill_redis(Role::durable));
  expect_goes_on();
  EXPECT_TRUE(group_.all_held());

  group_.move(next(run));
  const std::uint64_t revision = group_.facilitator().seen().shared->revision();
  ASSERT_NO_FATAL_FAILURE(kill_redis(Role::durable));
  expect_goes_on();
  expect_complete(run);
  EXPECT_GT(group_.facilitator().seen().shared->revision(), revision);
  EXPECT_EQ(group_.facilitator().seen().shared->title(), title);
  EXPECT_TRUE(group_.all_in_room()) << "nobody's connection ended";
}

}  // namespace
}  // namespace holdspace::testing
