#include "redis/subscriber.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/fake_server.hpp"
#include "redis/loop.hpp"
#include "redis/redis_process.hpp"

namespace holdspace::redis {
namespace {

using holdspace::testing::FakeServer;
using holdspace::testing::Loop;
using holdspace::testing::RedisProcess;
using ::testing::Contains;
using ::testing::ElementsAre;
using namespace std::chrono_literals;

struct Heard {
  std::vector<std::string> messages;
  std::vector<std::string> stands;

  void attach(Subscriber& subscriber) {
    subscriber.listen(
        [this](std::string_view channel, std::string_view payload) {
          messages.push_back(std::string(channel) + ": " + std::string(payload));
        },
        [this](std::string_view channel) { stands.emplace_back(channel); });
  }
};

TEST(Subscriber, hears_what_another_client_publishes_with_every_byte) {
  RedisProcess server;
  Loop loop;
  Heard heard;
  Subscriber subscriber(loop.context(), server.address());
  heard.attach(subscriber);
  subscriber.subscribe("hs:{A}");
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 1; }));
  const std::string bytes("x\0\r\ny", 5);
  server.ask("SPUBLISH", "hs:{A}", bytes);
  server.ask("SPUBLISH", "hs:{B}", "not ours");
  server.ask("SPUBLISH", "hs:{A}", "second");
  ASSERT_TRUE(loop.until([&] { return heard.messages.size() == 2; }));
  EXPECT_THAT(heard.messages, ElementsAre("hs:{A}: " + bytes, "hs:{A}: second"));
}

TEST(Subscriber, subscribes_again_after_its_connection_was_killed_and_says_so) {
  RedisProcess server;
  Loop loop;
  Heard heard;
  Subscriber subscriber(loop.context(), server.address());
  heard.attach(subscriber);
  subscriber.subscribe("a");
  subscriber.subscribe("b");
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 2; }));
  server.ask("CLIENT", "KILL", "TYPE", "pubsub");
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 4; }));
  EXPECT_THAT(heard.stands, ElementsAre("a", "b", "a", "b"));
  server.ask("SPUBLISH", "b", "again");
  ASSERT_TRUE(loop.until([&] { return !heard.messages.empty(); }));
  EXPECT_THAT(heard.messages, ElementsAre("b: again"));
}

TEST(Subscriber, finds_a_server_that_was_killed_and_came_back) {
  RedisProcess server;
  Loop loop;
  Heard heard;
  Subscriber subscriber(loop.context(), server.address());
  heard.attach(subscriber);
  subscriber.subscribe("a");
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 1; }));
  server.kill();
  server.start();
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 2; }));
}

TEST(Subscriber, hears_nothing_more_of_a_channel_that_it_left) {
  RedisProcess server;
  Loop loop;
  Heard heard;
  Subscriber subscriber(loop.context(), server.address());
  heard.attach(subscriber);
  subscriber.subscribe("a");
  subscriber.subscribe("b");
  ASSERT_TRUE(loop.until([&] { return heard.stands.size() == 2; }));
  subscriber.unsubscribe("a");
  server.ask("SPUBLISH", "a", "too late");
  server.ask("SPUBLISH", "b", "here");
  ASSERT_TRUE(loop.until([&] { return !heard.messages.empty(); }));
  EXPECT_THAT(heard.messages, ElementsAre("b: here"));
}

TEST(Subscriber, a_silent_peer_is_noticed_by_ping_and_left) {
  Loop loop;
  int pings = 0;
  FakeServer server(loop.context(), [&](const std::string& heard) {
    pings += heard.find("PING") != std::string::npos;
    return "";
  });
  Subscriber subscriber(loop.context(), server.address());
  ASSERT_TRUE(loop.until([&] { return server.connections() == 2; }));
  EXPECT_GE(pings, 1);
}

TEST(Subscriber, gives_its_password_before_it_subscribes) {
  RedisProcess server({"--requirepass", "open sesame"});
  Loop loop;
  Heard heard;
  Address address = server.address();
  address.password = "open sesame";
  Subscriber subscriber(loop.context(), address);
  heard.attach(subscriber);
  subscriber.subscribe("a");
  EXPECT_TRUE(loop.until([&] { return heard.stands.size() == 1; }));
}

TEST(Subscriber, may_be_stopped_from_within_a_callback_and_lets_the_loop_end) {
  RedisProcess server;
  Loop loop;
  int messages = 0;
  Subscriber subscriber(loop.context(), server.address());
  subscriber.listen(
      [&](std::string_view, std::string_view) {
        ++messages;
        subscriber.stop();
      },
      [&](std::string_view) {
        server.ask("SPUBLISH", "a", "one");
        server.ask("SPUBLISH", "a", "two");
      });
  subscriber.subscribe("a");
  ASSERT_TRUE(loop.until([&] { return messages > 0; }));
  loop.context().restart();
  loop.context().run_for(5s);
  EXPECT_TRUE(loop.context().stopped()) << "something still runs after stop()";
  EXPECT_EQ(messages, 1);
}

}  // namespace
}  // namespace holdspace::redis
