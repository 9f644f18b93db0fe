// Inviting, taking up an invitation, and revoking.
#include "rules/team.hpp"

#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/session_view.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

// A lobby as make_session leaves it: its maker and its display.
Workshop with_maker() {
  Workshop workshop;
  for (const v1::Role role : {v1::ROLE_FACILITATOR, v1::ROLE_DISPLAY}) {
    v1::Controller& member = *workshop.state.add_controllers();
    member.set_id(workshop.state.last_controller() + 1);
    member.set_role(role);
    member.set_token_sha256(hash_of("maker's " + std::to_string(role)));
    member.set_made_session(true);
    workshop.state.set_last_controller(member.id());
  }
  return workshop;
}

bool claim(Workshop& workshop, const std::string& secret, const std::string& token) {
  auto claimed = claim_invite(workshop.state, hash_of(secret), hash_of(token));
  if (!claimed) return false;
  workshop.state = std::move(*claimed);
  return true;
}

v1::Role role_of(const Workshop& workshop, const std::string& token) {
  const v1::Controller* member = controller_of(workshop.state, hash_of(token));
  return member == nullptr ? v1::ROLE_UNSPECIFIED : member->role();
}

Rejection refused(const Workshop& workshop, v1::Command command) {
  command.set_id("0123456789abcdef");
  return refusal_of(workshop.decide_as(v1::ROLE_FACILITATOR, std::move(command)));
}

TEST(TheTeam, an_invitation_is_listed_before_it_is_taken_up_and_lets_nobody_in_by_itself) {
  Workshop workshop = with_maker();
  ASSERT_EQ(workshop.press(invite_command(v1::ROLE_SUPPORTER, "secret", " Maya ")), done);
  const v1::FacilitatorView view = facilitator_view(workshop.state);
  ASSERT_EQ(view.team_size(), 3);
  EXPECT_EQ(view.team(2).id(), 3U);
  EXPECT_EQ(view.team(2).role(), v1::ROLE_SUPPORTER);
  EXPECT_EQ(view.team(2).label(), "Maya");
  EXPECT_FALSE(view.team(2).arrived());
  EXPECT_FALSE(view.team(2).made_session());
  EXPECT_TRUE(view.team(0).made_session());
  EXPECT_TRUE(view.team(0).arrived());
  EXPECT_EQ(controller_of(workshop.state, ""), nullptr);
}

TEST(TheTeam, an_invitation_works_once) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "secret"));
  ASSERT_TRUE(claim(workshop, "secret", "first device"));
  EXPECT_EQ(role_of(workshop, "first device"), v1::ROLE_FACILITATOR);
  EXPECT_TRUE(facilitator_view(workshop.state).team(2).arrived());
  EXPECT_FALSE(claim(workshop, "secret", "second device"));
  EXPECT_EQ(role_of(workshop, "second device"), v1::ROLE_UNSPECIFIED);
}

TEST(TheTeam, the_same_claim_sent_again_is_fine_and_changes_nothing) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_OBSERVER, "secret"));
  ASSERT_TRUE(claim(workshop, "secret", "device"));
  const v1::SessionState before = workshop.state;
  ASSERT_TRUE(claim(workshop, "secret", "device"));
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(workshop.state, before));
}

TEST(TheTeam, a_secret_that_nobody_was_given_opens_nothing) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "secret"));
  EXPECT_FALSE(claim(workshop, "guess", "device"));
  EXPECT_FALSE(claim_invite(workshop.state, "", hash_of("device")).has_value());
  EXPECT_FALSE(claim_invite(workshop.state, hash_of("secret"), "").has_value());
  EXPECT_FALSE(claim_invite(workshop.state, hash_of("secret"), "short").has_value());
}

TEST(TheTeam, who_already_has_a_place_in_it_cannot_take_a_second_one) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_SUPPORTER, "one"));
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "two"));
  ASSERT_TRUE(claim(workshop, "one", "device"));
  EXPECT_FALSE(claim(workshop, "two", "device")) << "which role would it have?";
  EXPECT_EQ(role_of(workshop, "device"), v1::ROLE_SUPPORTER);
}

TEST(TheTeam, only_three_roles_can_be_invited) {
  for (int role = v1::Role_MIN; role <= v1::Role_MAX; ++role) {
    Workshop workshop = with_maker();
    const bool right =
        role == v1::ROLE_FACILITATOR || role == v1::ROLE_SUPPORTER || role == v1::ROLE_OBSERVER;
    EXPECT_EQ(workshop.press(invite_command(static_cast<v1::Role>(role), "secret")),
              right ? done : v1::REJECTION_CODE_OUT_OF_RANGE)
        << v1::Role_Name(static_cast<v1::Role>(role));
  }
  Workshop workshop = with_maker();
  EXPECT_EQ(workshop.press(invite_command(static_cast<v1::Role>(99), "secret")),
            v1::REJECTION_CODE_OUT_OF_RANGE);
}

TEST(TheTeam, a_secret_is_named_by_its_32_bytes_and_only_once) {
  Workshop workshop = with_maker();
  for (const std::size_t bytes : {0U, 31U, 33U}) {
    v1::Command command = invite_command(v1::ROLE_OBSERVER, "secret");
    command.mutable_invite()->set_secret_sha256(std::string(bytes, 'x'));
    EXPECT_EQ(workshop.press(command), v1::REJECTION_CODE_MALFORMED) << bytes;
  }
  ASSERT_EQ(workshop.press(invite_command(v1::ROLE_OBSERVER, "secret")), done);
  EXPECT_EQ(workshop.press(invite_command(v1::ROLE_FACILITATOR, "secret")), v1::REJECTION_CODE_MALFORMED);
}

TEST(TheTeam, a_label_is_short_and_can_be_read) {
  const Workshop workshop = with_maker();
  const std::string forty(40, 'x');
  EXPECT_EQ(refused(workshop, invite_command(v1::ROLE_OBSERVER, "secret", forty)).code, done);
  const Rejection rejection = refused(workshop, invite_command(v1::ROLE_OBSERVER, "secret", forty + "x"));
  EXPECT_EQ(rejection.code, v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(rejection.values, std::vector<std::int64_t>{40});
  EXPECT_EQ(refused(workshop, invite_command(v1::ROLE_OBSERVER, "secret", "Ma\u202Eya")).code,
            v1::REJECTION_CODE_TEXT_UNSAFE);
}

TEST(TheTeam, has_a_limit_that_those_who_were_not_there_yet_count_for) {
  Workshop workshop = with_maker();
  workshop.graces.team = 3;
  ASSERT_EQ(workshop.press(invite_command(v1::ROLE_OBSERVER, "one")), done);
  const Rejection rejection = refused(workshop, invite_command(v1::ROLE_OBSERVER, "two"));
  EXPECT_EQ(rejection.code, v1::REJECTION_CODE_TOO_MANY);
  EXPECT_EQ(rejection.values, std::vector<std::int64_t>{3});
  ASSERT_EQ(workshop.press(revoke_command(3)), done);
  EXPECT_EQ(workshop.press(invite_command(v1::ROLE_OBSERVER, "two")), done);
}

TEST(TheTeam, who_is_revoked_is_out_for_good) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "secret"));
  claim(workshop, "secret", "device");
  ASSERT_EQ(workshop.press(revoke_command(3)), done);
  EXPECT_EQ(role_of(workshop, "device"), v1::ROLE_UNSPECIFIED);
  EXPECT_FALSE(claim(workshop, "secret", "device"));
  EXPECT_EQ(workshop.press(revoke_command(3)), v1::REJECTION_CODE_NO_SUCH_MEMBER);
}

TEST(TheTeam, an_invitation_can_be_revoked_before_it_is_taken_up) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "secret"));
  ASSERT_EQ(workshop.press(revoke_command(3)), done);
  EXPECT_FALSE(claim(workshop, "secret", "device"));
}

TEST(TheTeam, who_made_the_session_and_its_display_cannot_be_revoked) {
  Workshop workshop = with_maker();
  for (const std::uint32_t member : {0U, 1U, 2U, 99U})
    EXPECT_EQ(workshop.press(revoke_command(member)), v1::REJECTION_CODE_NO_SUCH_MEMBER) << member;
  EXPECT_EQ(workshop.state.controllers_size(), 2);
}

TEST(TheTeam, an_id_is_never_used_twice) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_OBSERVER, "one"));
  workshop.press(revoke_command(3));
  workshop.press(invite_command(v1::ROLE_OBSERVER, "two"));
  EXPECT_EQ(workshop.state.controllers(2).id(), 4U);
}

TEST(TheTeam, after_the_end_somebody_can_be_put_out_and_nobody_invited) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_OBSERVER, "secret"));
  workshop.press(end_command());
  EXPECT_EQ(workshop.press(invite_command(v1::ROLE_OBSERVER, "two")), v1::REJECTION_CODE_ENDED);
  EXPECT_EQ(workshop.press(revoke_command(3)), done);
}

TEST(TheTeam, no_token_and_no_secret_stands_in_what_facilitators_see) {
  Workshop workshop = with_maker();
  workshop.press(invite_command(v1::ROLE_FACILITATOR, "very secret"));
  claim(workshop, "very secret", "device");
  const std::string seen =
      facilitator_view(workshop.state).SerializeAsString() + shared_view(workshop.state).SerializeAsString();
  EXPECT_EQ(seen.find("very secret"), std::string::npos);
  EXPECT_EQ(seen.find("device"), std::string::npos);
  EXPECT_EQ(seen.find("maker's"), std::string::npos);
}

}  // namespace
}  // namespace holdspace::rules
