#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "own_redis.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;

class AStart : public ::testing::Test {
 protected:
  RefusedStart refused(std::vector<std::string> more) {
    more.insert(more.begin(), {"--port", "0"});
    return start_and_fail(more, folder_.path() / "house");
  }
  RefusedStart refused(const RedisProcess& durable, const RedisProcess& memory) {
    return refused({"--redis", url_of(durable), "--memory-redis", url_of(memory)});
  }
  TemporaryFolder folder_;
};

TEST_F(AStart, on_a_port_in_use_says_so) {
  const std::string port = std::to_string(House::get().port());
  const RefusedStart start = start_and_fail({"--port", port}, folder_.path() / "house");
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("Cannot listen on port " + port));
  EXPECT_THAT(start.words, HasSubstr("choose another with --port"));
}

TEST_F(AStart, in_a_folder_of_another_server_says_so_and_leaves_it_alone) {
  ServerProcess& other = House::get().server();
  const RefusedStart start = start_and_fail({"--port", "0"}, other.folder());
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("Another Holdspace uses this folder: " + other.folder().string()));
  EXPECT_NE(other.redis_pid(ServerProcess::Role::durable), 0);
  EXPECT_EQ(get(other.port(), "/api/exercises", other.key()).status, 200u);
}

TEST_F(AStart, with_one_redis_alone_says_why_there_are_two) {
  for (const char* option : {"--redis", "--memory-redis"}) {
    const RefusedStart start = refused({option, "redis://127.0.0.1:1"});
    EXPECT_EQ(start.exit_code, 2);
    EXPECT_THAT(start.words, HasSubstr("Give --redis and --memory-redis together, or neither")) << option;
  }
}

TEST_F(AStart, with_a_redis_that_is_not_there_says_which) {
  const std::string nowhere = "unix://" + (folder_.path() / "nobody.sock").string();
  const RefusedStart start = refused({"--redis", nowhere, "--memory-redis", nowhere});
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("The Redis of --redis: cannot be reached"));
}

TEST_F(AStart, with_something_that_is_no_address_says_what_one_looks_like) {
  const RefusedStart start = refused({"--redis", "localhost", "--memory-redis", "localhost"});
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("redis://"));
}

TEST_F(AStart, with_a_redis_that_evicts_names_the_setting) {
  const RedisProcess evicting({"--maxmemory-policy", "allkeys-lru"}), memory(memory_settings());
  const RefusedStart start = refused(evicting, memory);
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("maxmemory-policy at \"allkeys-lru\""));
}

TEST_F(AStart, with_a_memory_redis_that_writes_to_a_disk_names_the_setting) {
  const RedisProcess durable;
  const std::vector<std::pair<std::string, std::string>> wrong = {{"save", "60 1"},
                                                                  {"appendonly", "yes"},
                                                                  {"slowlog-log-slower-than", "10000"},
                                                                  {"crash-log-enabled", "yes"}};
  for (const auto& [setting, value] : wrong) {
    RedisProcess memory(memory_settings());
    ASSERT_TRUE(memory.ask("CONFIG", "SET", setting, value));
    const RefusedStart start = refused(durable, memory);
    EXPECT_EQ(start.exit_code, 2);
    EXPECT_THAT(start.words, HasSubstr("The memory Redis (--memory-redis) has the setting " + setting));
  }
}

TEST_F(AStart, with_a_memory_redis_that_has_a_replica_says_so) {
  const std::string port = std::to_string(free_port());
  std::vector<std::string> with_port = memory_settings();
  with_port.insert(with_port.end(), {"--port", port});
  const RedisProcess durable, memory(with_port), replica({"--replicaof", "127.0.0.1", port});
  EventLoop loop;
  ASSERT_TRUE(loop.until(
      [&] { return memory.ask("INFO", "replication")->text.find("connected_slaves:1") != std::string::npos; },
      20s));
  const RefusedStart start = refused(durable, memory);
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("has 1 replica(s) (connected_slaves)"));
}

TEST_F(AStart, with_a_malformed_exercise_names_file_and_line) {
  const auto file = folder_.path() / "broken.en.textproto";
  std::ofstream(file)
      << "id: 'broken'\nversion: 1\nlanguage: 'en'\ntitle: 'Broken'\nsummary: 'x'\nsteps {\n  colour: 7\n}\n";
  const RefusedStart start = start_and_fail({"--port", "0"}, folder_.path() / "house", folder_.path());
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr(file.string() + ":7:"));
}

}  // namespace
}  // namespace holdspace::testing
