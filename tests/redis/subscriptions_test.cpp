// Dialogues of sharded subscription: no socket.
#include "redis/subscriptions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace holdspace::redis {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string word(const std::string& text) {
  return "$" + std::to_string(text.size()) + "\r\n" + text + "\r\n";
}
std::string says(const std::string& kind, const std::string& channel) {
  return "*3\r\n" + word(kind) + word(channel) + ":1\r\n";
}
std::string message(const std::string& channel, const std::string& payload) {
  return "*3\r\n" + word("smessage") + word(channel) + word(payload);
}

struct Dialogue {
  Subscriptions subscriptions;

  std::vector<std::string> hears(const std::string& bytes) {
    std::vector<std::string> events;
    for (const auto& event : subscriptions.received(bytes)) {
      if (const auto* stands = std::get_if<Subscriptions::Stands>(&event))
        events.push_back(stands->channel + " stands");
      if (const auto* said = std::get_if<Subscriptions::Message>(&event))
        events.push_back(said->channel + ": " + said->payload);
    }
    return events;
  }
  std::string sent() { return subscriptions.take_unsent(); }
};

const std::string subscribe_a = Request("SSUBSCRIBE", "a").bytes();
const std::string subscribe_b = Request("SSUBSCRIBE", "b").bytes();
const std::string leave_a = Request("SUNSUBSCRIBE", "a").bytes();

TEST(Subscriptions, what_was_wanted_before_is_asked_for_when_a_connection_stands) {
  Dialogue d;
  d.subscriptions.subscribe("b");
  d.subscriptions.subscribe("a");
  EXPECT_EQ(d.sent(), "");
  d.subscriptions.connected(Request("AUTH", "secret"));
  EXPECT_EQ(d.sent(), Request("AUTH", "secret").bytes() + subscribe_a + subscribe_b);
  EXPECT_THAT(d.hears("+OK\r\n" + says("ssubscribe", "a") + message("a", "hello")),
              ElementsAre("a stands", "a: hello"));
}

TEST(Subscriptions, asking_twice_asks_once) {
  Dialogue d;
  d.subscriptions.connected();
  d.subscriptions.subscribe("a");
  d.subscriptions.subscribe("a");
  EXPECT_EQ(d.sent(), subscribe_a);
}

TEST(Subscriptions, a_new_connection_begins_anew_even_in_the_middle_of_a_reply) {
  Dialogue d;
  d.subscriptions.connected();
  d.subscriptions.subscribe("a");
  d.sent();
  EXPECT_THAT(d.hears("*3\r\n$10\r\nssubsc"), IsEmpty());
  d.subscriptions.disconnected();
  d.subscriptions.connected();
  EXPECT_EQ(d.sent(), subscribe_a);
  EXPECT_THAT(d.hears(says("ssubscribe", "a")), ElementsAre("a stands"));
}

TEST(Subscriptions, an_unsubscription_that_nobody_asked_for_is_answered_by_subscribing_again) {
  Dialogue d;
  d.subscriptions.connected();
  d.subscriptions.subscribe("a");
  d.sent();
  d.hears(says("ssubscribe", "a"));
  EXPECT_THAT(d.hears(says("sunsubscribe", "a")), IsEmpty());
  EXPECT_EQ(d.sent(), subscribe_a);
  EXPECT_THAT(d.hears(says("ssubscribe", "a")), ElementsAre("a stands"));
}

TEST(Subscriptions, leaving_and_coming_back_at_once_stands_once_at_the_end) {
  Dialogue d;
  d.subscriptions.connected();
  d.subscriptions.subscribe("a");
  d.subscriptions.unsubscribe("a");
  d.subscriptions.subscribe("a");
  EXPECT_EQ(d.sent(), subscribe_a + leave_a + subscribe_a);
  EXPECT_THAT(d.hears(says("ssubscribe", "a")), IsEmpty());
  EXPECT_THAT(d.hears(says("sunsubscribe", "a")), IsEmpty());
  EXPECT_EQ(d.sent(), "");
  EXPECT_THAT(d.hears(says("ssubscribe", "a")), ElementsAre("a stands"));
}

TEST(Subscriptions, messages_of_a_channel_that_was_left_are_dropped) {
  Dialogue d;
  d.subscriptions.connected();
  d.subscriptions.subscribe("a");
  d.hears(says("ssubscribe", "a"));
  d.subscriptions.unsubscribe("a");
  EXPECT_THAT(d.hears(message("a", "late") + says("sunsubscribe", "a")), IsEmpty());
}

TEST(Subscriptions, pong_in_both_forms_is_no_event) {
  Dialogue d;
  d.subscriptions.connected();
  EXPECT_THAT(d.hears("+PONG\r\n*2\r\n$4\r\npong\r\n$0\r\n\r\n"), IsEmpty());
  EXPECT_FALSE(d.subscriptions.broken());
}

TEST(Subscriptions, a_refusal_or_garbage_breaks_it_with_the_code_only) {
  Dialogue d;
  d.subscriptions.connected();
  EXPECT_THAT(d.hears("-NOAUTH Authentication required.\r\n"), IsEmpty());
  EXPECT_TRUE(d.subscriptions.broken());
  EXPECT_EQ(d.subscriptions.why(), "NOAUTH");
  d.subscriptions.connected();
  EXPECT_FALSE(d.subscriptions.broken());
  d.hears("garbage\r\n");
  EXPECT_TRUE(d.subscriptions.broken());
}

}  // namespace
}  // namespace holdspace::redis
