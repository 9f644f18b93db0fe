// kill -9 of the memory Redis with requests for support and shares in it: the devices say them again.
#include <gtest/gtest.h>
#include <signal.h>

#include "group.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

class AMemoryRedisThatIsKilled : public ::testing::Test {
 protected:
  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps", {sharing_step("write"), guidance_step("leave")});
    return folder;
  }
  void kill_memory() {
    const pid_t pid = server_.redis_pid(ServerProcess::Role::memory);
    ASSERT_GT(pid, 0);
    ::kill(pid, SIGKILL);
    const auto back = [&] {
      const pid_t now = server_.redis_pid(ServerProcess::Role::memory);
      return now > 0 && now != pid;
    };
    ASSERT_TRUE(loop_.until(back, 4s)) << server_.log();
  }
  bool listed(const std::string& id) {
    if (!group_.facilitator().seen().inbox) return false;
    for (const v1::SupportRequestView& request : group_.facilitator().seen().inbox->requests())
      if (request.id() == id) return true;
    return false;
  }
  EventLoop loop_;
  TemporaryFolder exercises_;
  ServerProcess server_{{}, write_exercises(exercises_.path())};
  Group group_{loop_, server_, session_of("steps"), 6};
};

// S4
TEST_F(AMemoryRedisThatIsKilled, loses_no_request_because_its_person_sees_that_it_is_gone_and_asks_again) {
  Device& person = *group_.people().front();
  const std::string id = random_bytes(16);
  person.ask_support(id, v1::SUPPORT_WORDING_SOMEBODY_NOW);
  ASSERT_TRUE(loop_.until([&] { return listed(id) && person.support(id); }, 5s));
  ASSERT_NO_FATAL_FAILURE(kill_memory());
  ASSERT_TRUE(loop_.until([&] { return !person.support(id); }, 6s)) << "the personal view says so";
  person.ask_support(id, v1::SUPPORT_WORDING_SOMEBODY_NOW);
  EXPECT_TRUE(loop_.until([&] { return listed(id) && person.support(id); }, 5s)) << server_.log();
}

TEST_F(AMemoryRedisThatIsKilled, keeps_a_request_and_a_share_waiting_that_come_while_it_is_away) {
  group_.move(start());
  Device& person = *group_.people().front();
  const std::string id = random_bytes(16);
  ::kill(server_.redis_pid(ServerProcess::Role::memory), SIGKILL);
  person.ask_support(id, v1::SUPPORT_WORDING_TALK_LATER);
  const std::uint64_t share = person.share(group_.run(), "a line");
  ASSERT_TRUE(loop_.until([&] { return person.outcome(id) && person.share_outcome(share); }, 9s));
  EXPECT_EQ(person.outcome(id), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(person.share_outcome(share), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_TRUE(loop_.until([&] { return listed(id); }, 5s));
}

}  // namespace
}  // namespace holdspace::testing
