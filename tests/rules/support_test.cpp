// Requests for support (care S4, N15): who may ask, who may answer, and that nothing of it is in the state.
#include "rules/support.hpp"

#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

const std::string request_id(16, 'r');

v1::SupportRequest request(v1::SupportWording wording = v1::SUPPORT_WORDING_SOMEBODY_NOW) {
  v1::SupportRequest one;
  one.set_id(request_id);
  one.set_wording(wording);
  return one;
}

v1::SupportWithdrawal withdrawal() {
  v1::SupportWithdrawal one;
  one.set_id(request_id);
  return one;
}

v1::RejectionCode code_of(const std::optional<Rejection>& refusal) {
  return refusal ? refusal->code : done;
}

Workshop ended() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(end_command());
  return workshop;
}

Decision pressed(const Workshop& workshop, v1::Role role, v1::Command command) {
  command.set_id("0123456789abcdef");
  command.set_run(workshop.state.current_run());
  return workshop.decide_as(role, std::move(command));
}

TEST(AskingForSupport, is_for_participants_in_the_lobby_and_in_every_step) {
  for (const Workshop& workshop : {Workshop(), Workshop::on_step(guidance), Workshop::on_step(rating)})
    for (int role = v1::Role_MIN; role <= v1::Role_MAX; ++role) {
      const auto expected = role == v1::ROLE_PARTICIPANT ? done : v1::REJECTION_CODE_NOT_ALLOWED;
      EXPECT_EQ(code_of(check_support(workshop.state, static_cast<v1::Role>(role), request())), expected);
      EXPECT_EQ(code_of(check_support(workshop.state, static_cast<v1::Role>(role), withdrawal())), expected);
    }
}

TEST(AskingForSupport, without_an_id_of_sixteen_bytes_or_a_known_wording_is_malformed) {
  const Workshop workshop;
  const auto asked = [&](const v1::SupportRequest& one) {
    return code_of(check_support(workshop.state, v1::ROLE_PARTICIPANT, one));
  };
  for (const std::size_t bytes : {0U, 15U, 17U}) {
    v1::SupportRequest one = request();
    one.set_id(std::string(bytes, 'r'));
    EXPECT_EQ(asked(one), v1::REJECTION_CODE_MALFORMED) << bytes;
    v1::SupportWithdrawal taken_back;
    taken_back.set_id(one.id());
    EXPECT_EQ(code_of(check_support(workshop.state, v1::ROLE_PARTICIPANT, taken_back)),
              v1::REJECTION_CODE_MALFORMED)
        << bytes;
  }
  EXPECT_EQ(asked(request(v1::SUPPORT_WORDING_UNSPECIFIED)), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(asked(request(static_cast<v1::SupportWording>(9))), v1::REJECTION_CODE_MALFORMED);
}

TEST(AskingForSupport, is_over_with_the_session) {
  EXPECT_EQ(code_of(check_support(ended().state, v1::ROLE_PARTICIPANT, request())), v1::REJECTION_CODE_ENDED);
  EXPECT_EQ(code_of(check_support(ended().state, v1::ROLE_PARTICIPANT, withdrawal())),
            v1::REJECTION_CODE_ENDED);
}

TEST(AnsweringSupport, is_for_facilitators_and_supporters_and_changes_nothing_of_the_state) {
  const Workshop workshop = Workshop::on_step(rating);
  for (const v1::Role role : {v1::ROLE_FACILITATOR, v1::ROLE_SUPPORTER}) {
    const Decision decision =
        pressed(workshop, role, answer_support_command(request_id, v1::SUPPORT_ANSWER_ON_MY_WAY));
    ASSERT_TRUE(std::holds_alternative<v1::SessionState>(decision)) << v1::Role_Name(role);
    EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(std::get<v1::SessionState>(decision),
                                                                   workshop.state));
  }
}

TEST(AnsweringSupport, names_a_request_and_says_something) {
  const Workshop workshop = Workshop::on_step(rating);
  const auto refused = [&](const std::string& id, int answer) {
    return refusal_of(pressed(workshop, v1::ROLE_SUPPORTER,
                              answer_support_command(id, static_cast<v1::SupportAnswer>(answer))))
        .code;
  };
  EXPECT_EQ(refused("short", v1::SUPPORT_ANSWER_SEEN), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(refused(request_id, v1::SUPPORT_ANSWER_UNSPECIFIED), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(refused(request_id, 77), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(refusal_of(pressed(ended(), v1::ROLE_SUPPORTER,
                               answer_support_command(request_id, v1::SUPPORT_ANSWER_DONE)))
                .code,
            v1::REJECTION_CODE_ENDED);
}

TEST(ShowingShares, is_for_facilitators_from_the_start_on_and_after_the_end_too) {
  const Workshop workshop = whole_on_step(sharing);
  EXPECT_EQ(refusal_of(pressed(workshop, v1::ROLE_FACILITATOR, show_shares_command(2))).code, done);
  EXPECT_EQ(refusal_of(pressed(workshop, v1::ROLE_SUPPORTER, show_shares_command(2))).code,
            v1::REJECTION_CODE_NOT_ALLOWED);
  EXPECT_EQ(refusal_of(pressed(workshop, v1::ROLE_FACILITATOR, show_shares_command(9))).code,
            v1::REJECTION_CODE_NO_SUCH_RUN);
  EXPECT_EQ(refusal_of(pressed(Workshop(), v1::ROLE_FACILITATOR, show_shares_command(1))).code,
            v1::REJECTION_CODE_NOT_STARTED);
  EXPECT_EQ(refusal_of(pressed(ended(), v1::ROLE_FACILITATOR, show_shares_command(2))).code, done);
}

TEST(TheInbox, takes_these_two_commands_and_no_other) {
  const auto* actions = v1::Command::descriptor()->FindOneofByName("action");
  for (int at = 0; at < actions->field_count(); ++at) {
    const auto action = static_cast<v1::Command::ActionCase>(actions->field(at)->number());
    const bool expected = action == v1::Command::kAnswerSupport || action == v1::Command::kShowShares;
    EXPECT_EQ(goes_to_inbox(action), expected) << actions->field(at)->name();
  }
  v1::Command next = next_command();
  next.set_id("0123456789abcdef");
  const auto refusal = check_inbox_command(Workshop::on_step(rating).state, v1::ROLE_FACILITATOR, next);
  EXPECT_EQ(code_of(refusal), v1::REJECTION_CODE_MALFORMED);
}

}  // namespace
}  // namespace holdspace::rules
