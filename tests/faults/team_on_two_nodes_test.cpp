// A team spread over two nodes: requests, revoking, shares and a lost facilitator, from one node to the
// other.
#include <gtest/gtest.h>

#include "support/random.hpp"
#include "support/sha256.hpp"
#include "two_nodes.hpp"

namespace holdspace::testing {
namespace {

// The facilitator and the people on the first node, whoever is invited on the second.
class ATeamOnTwoNodes : public ::testing::Test {
 protected:
  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps", {sharing_step("write"), guidance_step("leave")});
    return folder;
  }
  std::unique_ptr<Device> invited(v1::Role role) {
    const std::string secret = random_bytes(32);
    EXPECT_EQ(group_.press(invite(role, sha256(secret))), v1::REJECTION_CODE_UNSPECIFIED);
    auto device = std::make_unique<Device>(
        loop_, nodes_.second().port(), invite_hello(group_.session().session_id(), secret, random_bytes(32)));
    EXPECT_TRUE(loop_.until([&] { return device->in_room(); }, 10s));
    return device;
  }
  EventLoop loop_;
  TemporaryFolder exercises_;
  TwoNodes nodes_{write_exercises(exercises_.path())};
  Group group_{loop_, nodes_.first(), session_of("steps"), 6};
};

// S4
TEST_F(ATeamOnTwoNodes, is_asked_and_answers_in_under_a_second) {
  const auto supporter = invited(v1::ROLE_SUPPORTER);
  Device& person = *group_.people().front();
  const std::string id = random_bytes(16);
  auto begin = std::chrono::steady_clock::now();
  person.ask_support(id, v1::SUPPORT_WORDING_SOMEBODY_NOW);
  ASSERT_TRUE(loop_.until(
      [&] { return supporter->seen().inbox && supporter->seen().inbox->requests_size() == 1; }, 5s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
  begin = std::chrono::steady_clock::now();
  supporter->press(answer_support(id, v1::SUPPORT_ANSWER_ON_MY_WAY));
  ASSERT_TRUE(loop_.until([&] { return person.support(id) == v1::SUPPORT_ANSWER_ON_MY_WAY; }, 5s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
}

TEST_F(ATeamOnTwoNodes, loses_a_revoked_member_at_once_on_the_other_node) {
  const auto supporter = invited(v1::ROLE_SUPPORTER);
  ASSERT_TRUE(loop_.until([&] { return group_.facilitator().seen().facilitator->team_size() == 3; }, 5s));
  const std::uint32_t id = group_.facilitator().seen().facilitator->team(2).id();
  ASSERT_EQ(group_.press(revoke(id)), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return !supporter->open(); }, 3s));
  EXPECT_EQ(supporter->close_code(), 4004);
}

// S9
TEST_F(ATeamOnTwoNodes, goes_on_with_the_second_facilitator_when_the_first_ones_node_is_killed) {
  const auto second = invited(v1::ROLE_FACILITATOR);
  group_.move(start());
  nodes_.first().end(SIGKILL);
  const std::string id = second->press(next(1));
  ASSERT_TRUE(loop_.until([&] { return second->outcome(id).has_value(); }, 10s));
  EXPECT_EQ(second->outcome(id), v1::REJECTION_CODE_UNSPECIFIED);
  group_.come_back(nodes_.second());
  ASSERT_TRUE(loop_.until([&] { return group_.all_in_room(); }, 10s));
  EXPECT_EQ(group_.facilitator().current_run(), 2u);
}

TEST_F(ATeamOnTwoNodes, sees_the_shares_of_a_run_once_whoever_collects_them) {
  const auto second = invited(v1::ROLE_FACILITATOR);
  group_.move(start());
  for (const auto& person : group_.people()) person->share(group_.run(), "a line");
  ASSERT_EQ(group_.press(close_now(group_.run())), v1::REJECTION_CODE_UNSPECIFIED);
  const auto lines = [](const Device& device) {
    return device.seen().inbox && device.seen().inbox->shares_size() == 1
               ? device.seen().inbox->shares(0).lines_size()
               : 0;
  };
  EXPECT_TRUE(loop_.until([&] { return lines(*second) == 6 && lines(group_.facilitator()) == 6; }, 10s));
}

}  // namespace
}  // namespace holdspace::testing
