#include "redis/private_redis.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "redis/ask_once.hpp"
#include "redis/child_process.hpp"
#include "redis/redis_process.hpp"

namespace holdspace::redis {
namespace {

namespace fs = std::filesystem;
using holdspace::testing::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Role = PrivateRedis::Role;
using namespace std::chrono_literals;

template <class... Words>
Reply asked(const PrivateRedis& servers, Role role, const Words&... words) {
  return ask_once(servers.address(role), Request(words...), 5s).value();
}

std::string refusal_for(const fs::path& folder) {
  try {
    PrivateRedis servers(folder);
  } catch (const std::runtime_error& refusal) {
    return refusal.what();
  }
  return "started";
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) files.push_back(entry.path());
  return files;
}

// Calls supervise(), as the server's main thread does, until a child of this role answers.
bool comes_back(PrivateRedis& servers, Role role) {
  const auto deadline = std::chrono::steady_clock::now() + 10s;
  while (std::chrono::steady_clock::now() < deadline) {
    servers.supervise();
    const auto pong = ask_once(servers.address(role), Request("PING"), 1s);
    if (servers.pid(role) > 0 && pong && pong->text == "PONG") return true;
    std::this_thread::yield();
  }
  return false;
}

TEST(PrivateRedis, both_servers_answer_and_are_set_as_they_must_be) {
  TemporaryFolder folder;
  PrivateRedis servers(folder.path() / "data");
  const auto setting = [&](Role role, const char* name) {
    return asked(servers, role, "CONFIG", "GET", name).elements[1].text;
  };
  EXPECT_EQ(setting(Role::durable, "appendonly"), "yes");
  EXPECT_EQ(setting(Role::durable, "appendfsync"), "always");
  EXPECT_EQ(setting(Role::memory, "appendonly"), "no");
  EXPECT_EQ(setting(Role::memory, "slowlog-log-slower-than"), "-1");
  for (const Role role : {Role::durable, Role::memory}) {
    EXPECT_EQ(setting(role, "save"), "");
    EXPECT_EQ(setting(role, "maxmemory-policy"), "noeviction");
    EXPECT_EQ(setting(role, "crash-log-enabled"), "no");
    EXPECT_EQ(setting(role, "port"), "0");
  }
}

TEST(PrivateRedis, the_folder_and_the_sockets_are_ours_alone) {
  TemporaryFolder folder;
  PrivateRedis servers(folder.path() / "new" / "data");
  struct stat found {};
  ASSERT_EQ(::stat((folder.path() / "new" / "data").c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0700u);
  ASSERT_EQ(::stat(servers.address(Role::memory).unix_path.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0700u);
}

TEST(PrivateRedis, what_people_say_is_in_no_file_even_after_an_orderly_end) {
  TemporaryFolder folder;
  {
    PrivateRedis servers(folder.path());
    asked(servers, Role::memory, "HSET", "hs:{S}:box:1:1", "s:willow", "1 canary-option");
    EXPECT_THAT(files_below(folder.path() / "memory"), IsEmpty());
  }
  EXPECT_THAT(files_below(folder.path() / "memory"), IsEmpty());
  for (const fs::path& file : files_below(folder.path())) {
    if (!fs::is_regular_file(file)) continue;
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(bytes.find("canary-option"), std::string::npos) << file;
  }
}

TEST(PrivateRedis, the_durable_one_remembers_and_the_memory_one_forgets_across_an_orderly_end) {
  TemporaryFolder folder;
  for (int start = 1; start <= 2; ++start) {
    PrivateRedis servers(folder.path());
    EXPECT_EQ(asked(servers, Role::durable, "INCR", "starts").integer, start);
    EXPECT_EQ(asked(servers, Role::memory, "INCR", "starts").integer, 1);
  }
}

TEST(PrivateRedis, a_second_server_on_the_same_folder_is_refused_with_a_sentence) {
  TemporaryFolder folder;
  PrivateRedis first(folder.path());
  EXPECT_THAT(refusal_for(folder.path()),
              AllOf(HasSubstr("Another Holdspace uses this folder"), HasSubstr("--data")));
  EXPECT_EQ(asked(first, Role::durable, "PING").text, "PONG") << "the first one must not be disturbed";
}

TEST(PrivateRedis, a_killed_child_is_started_again_and_the_durable_one_lost_nothing) {
  TemporaryFolder folder;
  PrivateRedis servers(folder.path());
  for (const Role role : {Role::durable, Role::memory}) {
    asked(servers, role, "SET", "k", "v");
    const int before = servers.pid(role);
    ASSERT_EQ(::kill(before, SIGKILL), 0);
    ASSERT_TRUE(comes_back(servers, role));
    EXPECT_NE(servers.pid(role), before);
  }
  EXPECT_EQ(asked(servers, Role::durable, "GET", "k").text, "v");
  EXPECT_TRUE(asked(servers, Role::memory, "GET", "k").is_nil());
}

TEST(PrivateRedis, children_are_out_of_reach_of_ctrl_c_and_hold_none_of_our_descriptors) {
  TemporaryFolder folder;
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);  // not close-on-exec, as Asio's sockets
  PrivateRedis servers(folder.path());
  ::close(ends[1]);
  char byte = 0;
  EXPECT_EQ(::read(ends[0], &byte, 1), 0) << "a child kept the other end open";
  ::close(ends[0]);
  EXPECT_EQ(::getpgid(servers.pid(Role::durable)), servers.pid(Role::durable));
  EXPECT_NE(::getpgid(servers.pid(Role::memory)), ::getpgrp());
}

TEST(PrivateRedis, a_server_that_is_killed_takes_its_children_along_and_the_next_one_finds_everything) {
  TemporaryFolder folder;
  int ready[2];
  ASSERT_EQ(::pipe2(ready, O_CLOEXEC), 0);
  const pid_t holdspace = ::fork();
  if (holdspace == 0) {
    PrivateRedis servers(folder.path());
    asked(servers, Role::durable, "SET", "k", "before the kill");
    const int children[2] = {servers.pid(Role::durable), servers.pid(Role::memory)};
    if (::write(ready[1], children, sizeof children) < 0) ::_exit(1);
    for (;;) ::pause();
  }
  ::close(ready[1]);
  int children[2] = {};
  ASSERT_EQ(::read(ready[0], children, sizeof children), static_cast<ssize_t>(sizeof children));
  ::close(ready[0]);
  ::kill(holdspace, SIGKILL);
  ::waitpid(holdspace, nullptr, 0);
  const auto before = std::chrono::steady_clock::now();
  PrivateRedis next(folder.path());
  EXPECT_LT(std::chrono::steady_clock::now() - before, 4s);
  EXPECT_EQ(asked(next, Role::durable, "GET", "k").text, "before the kill");
  EXPECT_NE(next.pid(Role::durable), children[0]);
}

TEST(PrivateRedis, an_earlier_child_that_still_listens_is_ended_first) {
  TemporaryFolder folder;
  fs::create_directory(folder.path() / "durable");
  const auto program = find_program("redis-server");
  ASSERT_TRUE(program);
  const std::string socket = folder.path() / "durable.sock";
  const int earlier =
      start_child(*program, {"--port", "0", "--unixsocket", socket, "--dir", folder.path() / "durable",
                             "--appendonly", "yes", "--appendfsync", "always", "--save", ""});
  Address address;
  address.unix_path = socket;
  const auto deadline = std::chrono::steady_clock::now() + 10s;
  while (!ask_once(address, Request("SET", "k", "of the earlier one"), 1s))
    ASSERT_LT(std::chrono::steady_clock::now(), deadline);
  PrivateRedis servers(folder.path());
  EXPECT_EQ(asked(servers, Role::durable, "GET", "k").text, "of the earlier one");
  end_child(earlier, 5s);
}

TEST(PrivateRedis, a_path_too_long_for_a_socket_is_refused_with_its_length) {
  TemporaryFolder folder;
  EXPECT_THAT(refusal_for(folder.path() / std::string(100, 'x')), HasSubstr("too long"));
}

TEST(PrivateRedis, an_open_folder_full_of_other_things_is_refused) {
  TemporaryFolder folder;
  std::ofstream(folder.path() / "letter.txt") << "dear";
  fs::permissions(folder.path(), fs::perms(0755));
  EXPECT_THAT(refusal_for(folder.path()), AllOf(HasSubstr("holds other files"), HasSubstr("--data")));
}

TEST(PrivateRedis, a_file_in_place_of_the_folder_is_refused) {
  TemporaryFolder folder;
  std::ofstream(folder.path() / "data") << "x";
  EXPECT_THAT(refusal_for(folder.path() / "data"), HasSubstr("cannot be made"));
}

// Puts a redis-server of our own making first on the PATH.
class OtherRedis {
 public:
  explicit OtherRedis(const std::string& script) : before_(::getenv("PATH")) {
    if (!script.empty()) {
      std::ofstream(folder_.path() / "redis-server") << "#!/bin/sh\n" << script << "\n";
      fs::permissions(folder_.path() / "redis-server", fs::perms(0755));
    }
    ::setenv("PATH", folder_.path().c_str(), 1);
  }
  ~OtherRedis() { ::setenv("PATH", before_.c_str(), 1); }

 private:
  TemporaryFolder folder_;
  std::string before_;
};

TEST(PrivateRedis, without_redis_server_the_operator_is_told_to_install_it) {
  TemporaryFolder folder;
  OtherRedis none("");
  EXPECT_THAT(refusal_for(folder.path()),
              AllOf(HasSubstr("redis-server was not found"), HasSubstr("apt install")));
}

TEST(PrivateRedis, an_old_redis_server_is_refused_with_its_version) {
  TemporaryFolder folder;
  OtherRedis old("echo 'Redis server v=6.0.16 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64 build=1'");
  EXPECT_THAT(refusal_for(folder.path()), AllOf(HasSubstr("version 6.0"), HasSubstr("7.0 or newer")));
}

TEST(PrivateRedis, one_that_ends_at_once_is_told_and_not_waited_for) {
  TemporaryFolder folder;
  OtherRedis broken("[ \"$1\" = --version ] && echo 'v=7.2.0' || exit 3");
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(refusal_for(folder.path()), HasSubstr("ended at once (exit 3)"));
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
}

}  // namespace
}  // namespace holdspace::redis
