#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

v1::Command with_id(v1::Command command, char letter) {
  command.set_id(std::string(16, letter));
  return command;
}

TEST(RememberedCommands, a_command_sent_again_counts_once) {
  Workshop workshop = Workshop::on_step(guidance);
  const v1::Command next = with_id(next_command(), 'n');
  ASSERT_EQ(workshop.press(next), done);
  const v1::SessionState once = workshop.state;
  EXPECT_TRUE(remembered(workshop.state, next.id()));
  EXPECT_EQ(workshop.press(next), done);
  EXPECT_TRUE(MessageDifferencer::Equals(workshop.state, once)) << workshop.state.DebugString();
}

TEST(RememberedCommands, one_sent_again_after_the_end_was_still_done) {
  Workshop workshop = Workshop::on_step(guidance);
  const v1::Command next = with_id(next_command(), 'n');
  workshop.press(next);
  workshop.press(end_command());
  EXPECT_EQ(workshop.press(next), done);
  EXPECT_EQ(workshop.state.phase(), v1::SESSION_PHASE_ENDED);
}

TEST(RememberedCommands, what_was_refused_is_decided_again_when_sent_again) {
  Workshop workshop = Workshop::on_step(rating);
  const v1::Command resume = with_id(resume_command(), 'r');
  EXPECT_EQ(workshop.press(resume), v1::REJECTION_CODE_NOT_PAUSED);
  EXPECT_FALSE(remembered(workshop.state, resume.id()));
  workshop.press(pause_command());
  EXPECT_EQ(workshop.press(resume), done);
}

TEST(RememberedCommands, only_the_last_sixty_four_are_kept) {
  Workshop workshop = Workshop::on_step(rating);
  const v1::Command first = with_id(pause_command(), 'p');
  workshop.press(first);
  for (int pressed = 0; pressed < 63; ++pressed)
    ASSERT_EQ(workshop.press(pressed % 2 == 0 ? resume_command() : pause_command()), done);
  EXPECT_TRUE(remembered(workshop.state, first.id()));
  ASSERT_EQ(workshop.press(pause_command()), done);
  EXPECT_FALSE(remembered(workshop.state, first.id()));
  EXPECT_EQ(workshop.state.done_commands().size(), 64u * 16);
}

TEST(RememberedCommands, other_roles_learn_nothing_of_them) {
  Workshop workshop = Workshop::on_step(guidance);
  const v1::Command next = with_id(next_command(), 'n');
  workshop.press(next);
  const Decision decision = workshop.decide_as(v1::ROLE_PARTICIPANT, next);
  ASSERT_TRUE(std::holds_alternative<Rejection>(decision));
  EXPECT_EQ(std::get<Rejection>(decision).code, v1::REJECTION_CODE_NOT_ALLOWED);
}

}  // namespace
}  // namespace holdspace::rules
