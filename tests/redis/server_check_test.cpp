#include "redis/server_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/loop.hpp"
#include "redis/redis_process.hpp"
#include "redis/server_version.hpp"

namespace holdspace::redis {
namespace {

using holdspace::testing::Loop;
using holdspace::testing::RedisProcess;
using ::testing::AllOf;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

// A server that may be the memory Redis; each test spoils one thing.
class ServerCheck : public ::testing::Test {
 protected:
  std::string verdict(Purpose purpose = Purpose::memory) {
    Client client(loop_.context(), server_.address());
    const auto said = loop_.run(check_server(client, purpose));
    return said ? *said : said.error().message();
  }
  void set(const std::string& setting, const std::string& value) {
    ASSERT_EQ(server_.ask("CONFIG", "SET", setting, value)->text, "OK");
  }

  RedisProcess server_{{"--slowlog-log-slower-than", "-1", "--crash-log-enabled", "no"}};
  Loop loop_;
};

TEST_F(ServerCheck, a_server_that_keeps_nothing_will_do_for_both) {
  EXPECT_EQ(verdict(Purpose::memory), "");
  EXPECT_EQ(verdict(Purpose::durable), "");
}

TEST_F(ServerCheck, snapshots_are_refused_for_memory_only) {
  set("save", "3600 1");
  EXPECT_THAT(verdict(), AllOf(HasSubstr("setting save"), HasSubstr("CONFIG SET save \"\"")));
  EXPECT_EQ(verdict(Purpose::durable), "");
}

TEST_F(ServerCheck, an_append_only_file_is_refused_for_memory_only) {
  set("appendonly", "yes");
  EXPECT_THAT(verdict(), AllOf(HasSubstr("setting appendonly"), HasSubstr("CONFIG SET appendonly no")));
  EXPECT_EQ(verdict(Purpose::durable), "");
}

TEST_F(ServerCheck, an_evicting_policy_is_refused_for_both) {
  set("maxmemory-policy", "allkeys-lru");
  EXPECT_THAT(verdict(Purpose::memory), AllOf(HasSubstr("memory Redis"), HasSubstr("maxmemory-policy")));
  EXPECT_THAT(verdict(Purpose::durable), AllOf(HasSubstr("durable Redis"), HasSubstr("noeviction")));
}

TEST_F(ServerCheck, a_slow_log_is_refused) {
  set("slowlog-log-slower-than", "10000");
  EXPECT_THAT(verdict(), HasSubstr("slowlog-log-slower-than"));
}

TEST_F(ServerCheck, a_crash_log_is_refused) {
  set("crash-log-enabled", "yes");
  EXPECT_THAT(verdict(), HasSubstr("crash-log-enabled"));
}

TEST_F(ServerCheck, a_memory_redis_with_a_replica_is_refused_and_so_is_a_replica) {
  RedisProcess replica({"--slowlog-log-slower-than", "-1", "--crash-log-enabled", "no"});
  // Replication needs TCP: the master listens on a port that the system chooses among the free ones.
  int port = 0;
  for (int candidate = 20'000 + ::getpid() % 20'000; port == 0 && candidate < 65'000; candidate += 7)
    if (server_.ask("CONFIG", "SET", "port", std::to_string(candidate))->text == "OK") port = candidate;
  ASSERT_GT(port, 0);
  ASSERT_EQ(replica.ask("REPLICAOF", "127.0.0.1", std::to_string(port))->text, "OK");
  ASSERT_TRUE(loop_.until([&] { return verdict() != ""; }));
  EXPECT_THAT(verdict(), AllOf(HasSubstr("1 replica(s)"), HasSubstr("connected_slaves")));
  Client client(loop_.context(), replica.address());
  EXPECT_THAT(loop_.run(check_server(client, Purpose::durable)).value(), HasSubstr("is itself a replica"));
}

TEST_F(ServerCheck, a_server_that_hides_its_settings_is_refused) {
  ASSERT_EQ(server_.ask("ACL", "SETUSER", "default", "-config")->text, "OK");
  EXPECT_THAT(verdict(), AllOf(HasSubstr("CONFIG GET"), HasSubstr("NOPERM")));
}

TEST_F(ServerCheck, a_server_that_is_not_there_is_an_error) {
  server_.kill();
  EXPECT_THAT(verdict(), HasSubstr("not available"));
}

TEST(ServerVersion, older_than_7_0_is_too_old) {
  EXPECT_LT(parse_version("6.2.14").value(), oldest_version);
  EXPECT_GE(parse_version("7.0.15 sha=0").value(), oldest_version);
  EXPECT_GE(parse_version("8.1").value(), oldest_version);
  EXPECT_GE(parse_version("10.0.0").value(), oldest_version);
  EXPECT_FALSE(parse_version("unknown"));
  EXPECT_FALSE(parse_version(""));
}

}  // namespace
}  // namespace holdspace::redis
