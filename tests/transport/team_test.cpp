// Invitations: taken up once, by one device; revoking closes it at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/random.hpp"
#include "support/sha256.hpp"

namespace holdspace::testing {
namespace {

class AnInvitation : public ::testing::Test {
 protected:
  const std::string& session() const { return group_.session().session_id(); }
  std::uint16_t closed_with(Device& device) {
    return loop_.until([&] { return !device.open(); }, 10s) ? device.close_code() : 0;
  }
  std::uint16_t code_for(const v1::Hello& hello) {
    Device device(loop_, House::get().port(), hello);
    return closed_with(device);
  }
  // The team as the facilitator sees it, once it has so many members.
  std::vector<v1::TeamMember> team(int members) {
    const auto there = [&] { return group_.facilitator().seen().facilitator->team_size() == members; };
    EXPECT_TRUE(loop_.until(there, 10s)) << group_.facilitator().seen().facilitator->ShortDebugString();
    const auto& seen = group_.facilitator().seen().facilitator->team();
    return {seen.begin(), seen.end()};
  }
  EventLoop loop_;
  Group group_ = House::get().group(loop_, 1);
  std::string secret_ = random_bytes(32), token_ = random_bytes(32);
};

TEST_F(AnInvitation, works_once_and_for_the_same_device_again) {
  ASSERT_EQ(group_.press(invite(v1::ROLE_FACILITATOR, sha256(secret_), "Maya")),
            v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_FALSE(team(3).back().arrived());
  EXPECT_EQ(team(3).back().label(), "Maya");
  Device maya(loop_, House::get().port(), invite_hello(session(), secret_, token_));
  ASSERT_TRUE(loop_.until([&] { return maya.in_room(); }, 10s));
  EXPECT_EQ(maya.seen().welcome->role(), v1::ROLE_FACILITATOR);
  ASSERT_TRUE(loop_.until([&] { return team(3).back().arrived(); }, 10s));

  EXPECT_EQ(code_for(invite_hello(session(), secret_, random_bytes(32))), 4004) << "another device";
  Device again(loop_, House::get().port(), invite_hello(session(), secret_, token_));
  EXPECT_TRUE(loop_.until([&] { return again.in_room(); }, 10s)) << "the same claim, sent again";
  Device later(loop_, House::get().port(), controller_hello(session(), token_));
  EXPECT_TRUE(loop_.until([&] { return later.in_room(); }, 10s)) << "comes back with its token";
  EXPECT_TRUE(maya.open());
}

TEST_F(AnInvitation, taken_up_by_two_devices_at_once_is_one_of_theirs) {
  ASSERT_EQ(group_.press(invite(v1::ROLE_SUPPORTER, sha256(secret_))), v1::REJECTION_CODE_UNSPECIFIED);
  Device first(loop_, House::get().port(), invite_hello(session(), secret_, random_bytes(32)));
  Device second(loop_, House::get().port(), invite_hello(session(), secret_, random_bytes(32)));
  const auto settled = [](const Device& device) { return device.in_room() || !device.open(); };
  ASSERT_TRUE(loop_.until([&] { return settled(first) && settled(second); }, 10s));
  EXPECT_NE(first.in_room(), second.in_room());
  EXPECT_EQ((first.in_room() ? second : first).close_code(), 4004);
}

TEST_F(AnInvitation, that_is_revoked_closes_its_connections_and_admits_nobody) {
  const auto supporter = group_.invited(v1::ROLE_SUPPORTER);
  ASSERT_EQ(group_.press(invite(v1::ROLE_OBSERVER, sha256(secret_))), v1::REJECTION_CODE_UNSPECIFIED);
  const std::vector<v1::TeamMember> members = team(4);
  EXPECT_EQ(group_.press(revoke(members[2].id())), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(closed_with(*supporter), 4004);
  supporter->connect();
  EXPECT_EQ(closed_with(*supporter), 4004);
  EXPECT_EQ(group_.press(revoke(members[3].id())), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(code_for(invite_hello(session(), secret_, token_)), 4004) << "never taken up";
  EXPECT_EQ(team(2).size(), 2u);
}

TEST_F(AnInvitation, cannot_be_for_a_participant_nor_push_out_who_made_the_session) {
  EXPECT_EQ(group_.press(invite(v1::ROLE_PARTICIPANT, sha256(secret_))), v1::REJECTION_CODE_OUT_OF_RANGE);
  EXPECT_EQ(group_.press(invite(v1::ROLE_OBSERVER, "short")), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(group_.press(invite(v1::ROLE_OBSERVER, sha256(secret_), std::string(41, 'x'))),
            v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(group_.press(revoke(1)), v1::REJECTION_CODE_NO_SUCH_MEMBER);
  EXPECT_EQ(group_.press(revoke(99)), v1::REJECTION_CODE_NO_SUCH_MEMBER);
  EXPECT_TRUE(group_.facilitator().open());
}

TEST_F(AnInvitation, of_a_wrong_shape_or_with_a_wrong_secret_admits_nobody) {
  EXPECT_EQ(code_for(invite_hello(session(), random_bytes(32), token_)), 4004);
  EXPECT_EQ(code_for(invite_hello(session(), "short", token_)), 1008);
  EXPECT_EQ(code_for(invite_hello(session(), random_bytes(32), "short")), 1008);
  EXPECT_EQ(code_for(invite_hello("NOSUCHSESSION0000000000000", random_bytes(32), token_)), 4003);
}

// S9
TEST_F(AnInvitation, to_lead_lets_the_session_go_on_when_the_first_facilitator_is_lost) {
  const auto second = group_.invited(v1::ROLE_FACILITATOR);
  Device& person = *group_.people().front();
  group_.move(start());
  group_.facilitator().drop();
  const std::string id = second->press(next(group_.run()));
  ASSERT_TRUE(loop_.until([&] { return second->outcome(id).has_value(); }, 10s));
  EXPECT_EQ(second->outcome(id), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return person.seen().shared->current().step() == 1; }, 10s));
  EXPECT_TRUE(person.seen().presence->facilitator_present());
  second->drop();
  EXPECT_TRUE(loop_.until([&] { return !person.seen().presence->facilitator_present(); }, 15s));
  group_.facilitator().connect();
  EXPECT_TRUE(loop_.until([&] { return person.seen().presence->facilitator_present(); }, 2s)) << "at once";
  EXPECT_EQ(person.seen().shared->current().step(), 1u) << "nobody was promoted, nothing was moved";
}

}  // namespace
}  // namespace holdspace::testing
