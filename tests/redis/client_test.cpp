#include "redis/client.hpp"

#include <boost/asio/detached.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/fake_server.hpp"
#include "redis/loop.hpp"
#include "redis/redis_process.hpp"
#include "support/limits.hpp"

namespace holdspace::redis {
namespace {

using holdspace::testing::FakeServer;
using holdspace::testing::Loop;
using holdspace::testing::RedisProcess;
using ::testing::Each;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

// What an ordinary server says to the greeting, or what it says instead to everything but TIME.
std::string answer(const std::string& heard, const std::string& refusal = "") {
  const std::string time = "*2\r\n$10\r\n1700000000\r\n$6\r\n000000\r\n";
  const std::string rest = refusal.empty() ? "+PONG\r\n" : refusal;
  return heard.find("TIME") == std::string::npos ? rest : time + rest;
}

// What each of `count` requests ended with, all sent in the same turn.
std::vector<boost::system::error_code> endings_of(Loop& loop, Client& client, Request request, int count) {
  std::vector<Request> requests(static_cast<std::size_t>(count), request);
  std::vector<boost::system::error_code> endings;
  for (const auto& outcome : loop.run(client.run_all(requests)))
    endings.push_back(outcome ? boost::system::error_code() : outcome.error());
  return endings;
}

TEST(Client, a_request_gets_its_reply_with_every_byte) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  const std::string bytes("a\0b\r\n\xff", 6);
  EXPECT_EQ(loop.run(client.run(Request("SET", bytes, bytes)))->text, "OK");
  EXPECT_EQ(loop.run(client.run(Request("GET", bytes)))->text, bytes);
  EXPECT_TRUE(loop.run(client.run(Request("GET", "nothing")))->is_nil());
}

TEST(Client, thousands_of_requests_of_one_turn_get_their_own_replies_in_order) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  std::vector<std::string> words;
  std::vector<Request> requests;
  for (int i = 0; i < 5'000; ++i) {
    words.push_back(std::to_string(i) + std::string(i % 97, 'x'));
    requests.emplace_back("ECHO", words.back());
  }
  const auto outcomes = loop.run(client.run_all(std::move(requests)));
  ASSERT_EQ(outcomes.size(), words.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) ASSERT_EQ(outcomes[i]->text, words[i]);
}

TEST(Client, requests_of_several_coroutines_share_the_connection) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  int done = 0, right = 0;
  for (int i = 0; i < 200; ++i) {
    auto count = [&, i](std::exception_ptr, Result<Reply> reply) {
      ++done;
      right += reply && reply->text == std::to_string(i);
    };
    boost::asio::co_spawn(loop.context(), client.run(Request("ECHO", i)), count);
  }
  ASSERT_TRUE(loop.until([&] { return done == 200; }));
  EXPECT_EQ(right, 200);
}

TEST(Client, a_refusal_is_an_error_with_its_words_kept_and_the_others_of_its_turn_go_on) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  std::vector<Request> requests{Request("SET", "k", "v"), Request("HGET", "k", "f"), Request("GET", "k")};
  const auto outcomes = loop.run(client.run_all(requests));
  EXPECT_EQ(outcomes[0]->text, "OK");
  EXPECT_EQ(outcomes[1].error(), Error::server_error);
  EXPECT_EQ(outcomes[2]->text, "v");
  EXPECT_THAT(client.last_refusal(), HasSubstr("WRONGTYPE"));
  EXPECT_TRUE(client.up());
}

TEST(Client, a_full_server_is_a_server_error_and_not_a_passing_one) {
  RedisProcess server({"--maxmemory", "1", "--maxmemory-policy", "noeviction"});
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  EXPECT_EQ(loop.run(client.run(Request("SET", "k", "v"))).error(), Error::server_error);
  EXPECT_EQ(code_of(client.last_refusal()), "OOM");
}

TEST(Client, a_script_runs_also_after_the_server_has_forgotten_it) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  const Script script("return {KEYS[1], ARGV[1], redis.call('INCR', KEYS[1])}");
  for (int run = 1; run <= 3; ++run) {
    const auto reply = loop.run(client.run(script, {"counter"}, {"x"}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->elements[2].integer, run);
    if (run == 2) server.ask("SCRIPT", "FLUSH");
  }
}

TEST(Client, without_a_server_a_request_fails_at_once_and_says_that_nothing_was_done) {
  RedisProcess server;
  server.kill();
  Loop loop;
  Client client(loop.context(), server.address());
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(loop.run(client.run(Request("PING"))).error(), Error::unavailable);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
  EXPECT_FALSE(client.up());
  EXPECT_FALSE(loop.run(client.ready(100ms)));
  EXPECT_GE(client.down_for(), 100ms);
}

TEST(Client, a_server_that_was_killed_and_comes_back_is_found_again) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  for (int round = 0; round < 3; ++round) {
    ASSERT_TRUE(loop.run(client.ready(5s))) << "round " << round;
    ASSERT_TRUE(loop.run(client.run(Request("PING")))) << "round " << round;
    server.kill();
    ASSERT_TRUE(loop.until([&] { return !client.up(); })) << "round " << round;
    EXPECT_EQ(loop.run(client.run(Request("PING"))).error(), Error::unavailable);
    server.start();
  }
}

TEST(Client, a_kill_in_the_middle_leaves_each_request_done_or_unknown_and_none_waiting) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  server.freeze();
  int settled = 0, unknown = 0;
  for (int i = 0; i < 50; ++i) {
    auto count = [&](std::exception_ptr, Result<Reply> reply) {
      ++settled;
      unknown += !reply && reply.error() == Error::outcome_unknown;
    };
    boost::asio::co_spawn(loop.context(), client.run(Request("INCR", "n")), count);
  }
  loop.context().restart();
  loop.context().poll();
  server.kill();
  ASSERT_TRUE(loop.until([&] { return settled == 50; }));
  EXPECT_EQ(unknown, 50);
}

TEST(Client, a_request_past_its_deadline_makes_all_in_flight_unknown_and_the_next_works_on_a_new_connection) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  server.freeze();
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(endings_of(loop, client, Request("INCR", "n"), 3),
              Each(make_error_code(Error::outcome_unknown)));
  EXPECT_GE(std::chrono::steady_clock::now() - before, limits::redis_deadline);
  EXPECT_FALSE(client.up());
  server.thaw();
  ASSERT_TRUE(loop.run(client.ready(5s)));
  // They had been done after all: unknown means unknown.
  ASSERT_TRUE(loop.until([&] { return loop.run(client.run(Request("GET", "n")))->text == "3"; }));
}

// Reliability R8: whoever presses something reads that it is being saved after about a second.
TEST(Client, a_server_that_is_stopped_counts_as_away_within_two_seconds_also_if_nobody_asks_it_anything) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  server.freeze();
  const auto before = std::chrono::steady_clock::now();
  ASSERT_TRUE(loop.until([&] { return !client.up(); }, 5s));
  EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
  EXPECT_GE(client.down_for(), limits::redis_late) << "it owes an answer for so long already";
  server.thaw();
}

TEST(Client,
     a_server_that_was_stopped_for_a_moment_is_back_on_the_same_connection_and_did_what_it_was_asked) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  const std::int64_t me = loop.run(client.run(Request("CLIENT", "ID")))->integer;
  server.freeze();
  std::optional<Result<Reply>> ended;
  auto keep = [&](std::exception_ptr, Result<Reply> reply) { ended = std::move(reply); };
  boost::asio::co_spawn(loop.context(), client.run(Request("INCR", "n")), keep);
  ASSERT_TRUE(loop.until([&] { return !client.up(); }, 5s));
  EXPECT_FALSE(ended.has_value()) << "late is not lost";
  server.thaw();
  ASSERT_TRUE(loop.until([&] { return ended.has_value() && client.up(); }, 5s));
  EXPECT_EQ((*ended)->integer, 1);
  EXPECT_EQ(client.down_for(), 0ms);
  EXPECT_EQ(loop.run(client.run(Request("CLIENT", "ID")))->integer, me);
}

TEST(Client, garbage_ends_the_connection_and_leaves_the_outcome_unknown) {
  Loop loop;
  bool garbage = false;
  FakeServer server(loop.context(), [&](const std::string& heard) -> std::string {
    return garbage ? "HTTP/1.1 418 I'm a teapot\r\n\r\n" : answer(heard);
  });
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  garbage = true;
  EXPECT_EQ(loop.run(client.run(Request("PING"))).error(), Error::outcome_unknown);
  EXPECT_FALSE(client.up());
  garbage = false;
  EXPECT_TRUE(loop.run(client.ready(5s)));
  EXPECT_EQ(server.connections(), 2);
}

TEST(Client, a_server_that_is_loading_or_read_only_counts_as_away) {
  Loop loop;
  std::string refusal = "-LOADING Redis is loading the dataset in memory\r\n";
  FakeServer server(loop.context(), [&](const std::string& heard) { return answer(heard, refusal); });
  Client client(loop.context(), server.address());
  EXPECT_FALSE(loop.run(client.ready(200ms)));
  refusal.clear();
  ASSERT_TRUE(loop.run(client.ready(5s)));
  refusal = "-READONLY You can't write against a read only replica.\r\n";
  EXPECT_EQ(loop.run(client.run(Request("SET", "k", "v"))).error(), Error::unavailable);
  EXPECT_FALSE(client.up());
  refusal.clear();
  EXPECT_TRUE(loop.run(client.ready(5s)));
}

TEST(Client, a_password_is_given_and_a_wrong_one_leaves_it_down) {
  RedisProcess server({"--requirepass", "open sesame"});
  Loop loop;
  Address address = server.address();
  address.password = "wrong";
  Client refused(loop.context(), address);
  address.password = "open sesame";
  Client welcome(loop.context(), address);
  EXPECT_TRUE(loop.run(welcome.ready(5s)));
  EXPECT_FALSE(loop.run(refused.ready(100ms)));
}

TEST(Client, the_servers_clock_is_known_to_a_few_milliseconds) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  const auto time = loop.run(client.run(Request("TIME")));
  const auto server_ms =
      std::stoll(time->elements[0].text) * 1000 + std::stoll(time->elements[1].text) / 1000;
  EXPECT_NEAR(static_cast<double>(client.server_now_ms()), static_cast<double>(server_ms), 50);
}

TEST(Client, stopping_ends_what_is_in_flight_and_lets_the_loop_end) {
  RedisProcess server;
  Loop loop;
  Client client(loop.context(), server.address());
  ASSERT_TRUE(loop.run(client.ready(5s)));
  server.freeze();
  std::optional<Result<Reply>> ended;
  auto keep = [&](std::exception_ptr, Result<Reply> reply) { ended = std::move(reply); };
  boost::asio::co_spawn(loop.context(), client.run(Request("PING")), keep);
  loop.context().restart();
  loop.context().poll();
  client.stop();
  ASSERT_TRUE(loop.until([&] { return ended.has_value(); }, 1s));
  EXPECT_EQ(ended->error(), Error::outcome_unknown);
  EXPECT_EQ(loop.run(client.run(Request("PING"))).error(), Error::unavailable);
  loop.context().restart();
  loop.context().run_for(5s);
  EXPECT_TRUE(loop.context().stopped()) << "something still runs after stop()";
}

TEST(Client, it_may_go_while_it_is_still_connecting_or_waiting) {
  RedisProcess server;
  Loop loop;
  { Client never_ran(loop.context(), server.address()); }
  {
    Client half_way(loop.context(), server.address());
    loop.context().poll();
  }
  std::optional<Result<Reply>> ended;
  {
    Client client(loop.context(), server.address());
    ASSERT_TRUE(loop.run(client.ready(5s)));
    auto keep = [&](std::exception_ptr, Result<Reply> reply) { ended = std::move(reply); };
    boost::asio::co_spawn(loop.context(), client.run(Request("PING")), keep);
    server.freeze();
    loop.context().restart();
    loop.context().poll();
  }
  EXPECT_TRUE(loop.until([&] { return ended.has_value(); }));
}

}  // namespace
}  // namespace holdspace::redis
