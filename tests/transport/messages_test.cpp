#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

class AMessage : public ::testing::Test {
 protected:
  std::uint16_t closed_with(Device& device) {
    return loop_.until([&] { return !device.open(); }, 10s) ? device.close_code() : 0;
  }
  bool answers_pings(Device& device) {
    device.ping(77);
    return loop_.until([&] { return device.seen().pong && device.seen().pong->nonce() == 77; }, 10s);
  }
  EventLoop loop_;
  Group group_ = House::get().group(loop_, 2);
  Device& person() { return *group_.people().front(); }
};

TEST_F(AMessage, that_is_too_big_ends_the_connection) {
  person().wire().send(std::string(limits::message_bytes + 1, 'x'));
  EXPECT_EQ(closed_with(person()), 1009);
  Wire stranger(loop_.context(), House::get().port(), nullptr);
  stranger.send(std::string(limits::hello_bytes + 1, 'x'));
  EXPECT_TRUE(loop_.until([&] { return !stranger.open(); }, 10s));
  EXPECT_EQ(stranger.close_code(), 1009);
}

TEST_F(AMessage, that_is_no_message_ends_the_connection) {
  for (const std::string& bytes : {std::string("\xff\xff\xff\xff"), std::string("\x0a\x7f"), std::string()}) {
    person().connect();
    ASSERT_TRUE(loop_.until([&] { return person().in_room(); }, 10s));
    person().wire().send(bytes);
    EXPECT_EQ(closed_with(person()), 1008) << bytes.size();
  }
}

TEST_F(AMessage, nested_deeper_than_any_of_ours_ends_the_connection) {
  std::string nested;  // groups within groups, of an unknown field
  for (int depth = 0; depth < 100; ++depth) nested = "\x53" + nested + "\x54";
  person().wire().send("\x22" + std::string(1, static_cast<char>(nested.size())) + nested);
  EXPECT_EQ(closed_with(person()), 1008);
}

TEST_F(AMessage, in_text_ends_the_connection) {
  person().wire().send_text("hello");
  EXPECT_EQ(closed_with(person()), 1008);
  EXPECT_TRUE(group_.people().back()->open()) << "nobody else notices";
}

TEST_F(AMessage, with_fields_of_a_newer_client_is_understood_as_far_as_it_is_known) {
  v1::ClientMessage ping;
  ping.mutable_ping()->set_nonce(5);
  ping.mutable_ping()->GetReflection()->MutableUnknownFields(ping.mutable_ping())->AddVarint(900, 1);
  ping.GetReflection()->MutableUnknownFields(&ping)->AddLengthDelimited(901, "news");
  person().send(ping);
  EXPECT_TRUE(loop_.until([&] { return person().seen().pong && person().seen().pong->nonce() == 5; }, 10s));
}

TEST_F(AMessage, with_an_unknown_action_is_refused_and_the_connection_lives) {
  v1::Command command;
  command.set_id(random_bytes(16));
  command.GetReflection()->MutableUnknownFields(&command)->AddLengthDelimited(999, "");
  EXPECT_EQ(group_.press(command), v1::REJECTION_CODE_MALFORMED);
  EXPECT_TRUE(answers_pings(group_.facilitator()));
}

TEST_F(AMessage, with_a_command_id_of_the_wrong_size_is_refused) {
  v1::Command command = start();
  command.set_id("short");
  EXPECT_EQ(group_.press(command), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(group_.facilitator().seen().shared->phase(), v1::SESSION_PHASE_LOBBY);
}

TEST_F(AMessage, that_asks_for_the_time_is_answered_with_the_sessions_clock) {
  ASSERT_TRUE(answers_pings(person()));
  const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  EXPECT_NEAR(static_cast<double>(person().seen().pong->server_ms()), static_cast<double>(now.count()),
              2'000);
}

}  // namespace
}  // namespace holdspace::testing
