// Every message and every command, from every role.
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

using Action = v1::Command::ActionCase;

class EveryRole : public ::testing::Test {
 protected:
  void SetUp() override {
    group_.move(start());
    for (const v1::Role role : {v1::ROLE_FACILITATOR, v1::ROLE_SUPPORTER, v1::ROLE_OBSERVER})
      team_[role] = group_.invited(role);
    team_[v1::ROLE_DISPLAY] = std::make_unique<Device>(
        loop_, House::get().port(),
        controller_hello(group_.session().session_id(), group_.session().display_token()));
    ASSERT_TRUE(loop_.until([&] { return team_[v1::ROLE_DISPLAY]->in_room(); }, 10s));
  }
  v1::RejectionCode outcome_of(Device& device, const v1::Command& command) {
    const std::string id = device.press(command);
    group_.wait([&] { return device.outcome(id).has_value(); }, 10s, "a command is answered");
    return *device.outcome(id);
  }
  void come_back() {
    std::vector<Device*> all = {group_.people().front().get()};
    for (const auto& [role, device] : team_) {
      all.push_back(device.get());
    }
    for (Device* device : all) {
      device->drop();
      device->connect();
      ASSERT_TRUE(loop_.until([&] { return device->in_room(); }, 10s));
    }
  }
  // A command of each kind that its rules could not refuse for a missing field alone.
  std::vector<v1::Command> every_command() const {
    std::vector<v1::Command> all;
    const auto* actions = v1::Command::descriptor()->FindOneofByName("action");
    for (int i = 0; i < actions->field_count(); ++i) {
      v1::Command command;
      command.set_run(group_.run());
      command.GetReflection()->MutableMessage(&command, actions->field(i));
      if (command.has_answer_support()) command = answer_support(random_bytes(16), v1::SUPPORT_ANSWER_SEEN);
      all.push_back(std::move(command));
    }
    return all;
  }

  EventLoop loop_;
  Group group_ = House::get().group_of_ways(loop_, 2);
  std::map<v1::Role, std::unique_ptr<Device>> team_;
};

TEST_F(EveryRole, but_the_facilitators_presses_nothing_and_supporters_answer_requests_only) {
  const std::uint64_t revision = group_.facilitator().seen().shared->revision();
  ASSERT_GE(every_command().size(), 21u);
  std::size_t pressed = 0;
  for (const v1::Command& command : every_command()) {
    if (++pressed % (limits::participant_burst / 2) == 0) come_back();  // not too fast for one connection
    const std::string name =
        command.GetReflection()
            ->GetOneofFieldDescriptor(command, v1::Command::descriptor()->FindOneofByName("action"))
            ->name();
    for (Device* device :
         {group_.people().front().get(), team_[v1::ROLE_OBSERVER].get(), team_[v1::ROLE_DISPLAY].get()})
      EXPECT_EQ(outcome_of(*device, command), v1::REJECTION_CODE_NOT_ALLOWED) << name;
    const v1::RejectionCode of_supporter = outcome_of(*team_[v1::ROLE_SUPPORTER], command);
    EXPECT_EQ(of_supporter, command.has_answer_support() ? v1::REJECTION_CODE_NO_SUCH_REQUEST
                                                         : v1::REJECTION_CODE_NOT_ALLOWED)
        << name;
  }
  EXPECT_EQ(group_.facilitator().seen().shared->revision(), revision) << "nothing was changed";
}

TEST_F(EveryRole, of_a_facilitator_may_press_everything) {
  for (const v1::Command& command : every_command())
    EXPECT_NE(outcome_of(*team_[v1::ROLE_FACILITATOR], command), v1::REJECTION_CODE_NOT_ALLOWED)
        << command.ShortDebugString();
}

TEST_F(EveryRole, but_a_participants_hands_in_nothing_and_asks_for_no_support) {
  group_.move(go_to(group_.run(), House::writing));
  std::vector<Device*> others = {&group_.facilitator()};
  for (const auto& [role, device] : team_) others.push_back(device.get());
  for (Device* device : others) {
    const std::string id = random_bytes(16);
    const std::uint64_t answer = device->answer(group_.run(), pass());
    const std::uint64_t share = device->share(group_.run(), "a line");
    device->ask_support(id, v1::SUPPORT_WORDING_SOMEBODY_NOW);
    device->stop_round(group_.run());
    ASSERT_TRUE(loop_.until(
        [&] { return device->outcome(id) && device->refusal(answer) && device->share_outcome(share); }, 10s));
    EXPECT_EQ(device->outcome(id), v1::REJECTION_CODE_NOT_ALLOWED);
    EXPECT_EQ(device->refusal(answer), v1::REJECTION_CODE_NOT_ALLOWED);
    EXPECT_EQ(device->share_outcome(share), v1::REJECTION_CODE_NOT_ALLOWED);
    device->withdraw_support(id);
    ASSERT_TRUE(loop_.until([&] { return device->outcome(id).has_value(); }, 10s));
    EXPECT_EQ(device->outcome(id), v1::REJECTION_CODE_NOT_ALLOWED);
    EXPECT_TRUE(device->open());
  }
  EXPECT_EQ(group_.facilitator().seen().inbox->requests_size(), 0);
}

TEST_F(EveryRole, gets_the_parts_that_are_for_it_and_no_other) {
  const auto parts = [](const Device& device) {
    const Device::Seen& seen = device.seen();
    std::string names;
    if (seen.facilitator) names += "facilitator ";
    if (seen.display) names += "display ";
    if (seen.personal) names += "personal ";
    if (seen.inbox) names += "inbox ";
    return names;
  };
  for (const auto& [role, device] : team_) {
    EXPECT_EQ(device->seen().welcome->role(), role);
    ASSERT_TRUE(loop_.until([&] { return device->seen().presence && device->seen().service; }, 10s));
  }
  ASSERT_TRUE(loop_.until([&] { return group_.facilitator().seen().inbox.has_value(); }, 10s));
  EXPECT_EQ(parts(group_.facilitator()), "facilitator inbox ");
  EXPECT_EQ(parts(*team_[v1::ROLE_FACILITATOR]), "facilitator inbox ");
  EXPECT_EQ(parts(*team_[v1::ROLE_SUPPORTER]), "inbox ");
  EXPECT_EQ(parts(*team_[v1::ROLE_OBSERVER]), "");
  EXPECT_EQ(parts(*team_[v1::ROLE_DISPLAY]), "display ");
  EXPECT_EQ(parts(*group_.people().front()), "personal ");
}

}  // namespace
}  // namespace holdspace::testing
