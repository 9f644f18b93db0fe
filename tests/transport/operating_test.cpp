#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "house.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;
using Role = ServerProcess::Role;

TEST(TheAdminPort, tells_whether_the_server_lives_and_is_ready_and_its_numbers) {
  EventLoop loop;
  const std::uint16_t port = House::get().server().admin_port();
  EXPECT_EQ(get(port, "/livez").status, 200u);
  EXPECT_TRUE(loop.until([&] { return get(port, "/readyz").status == 200; }, 10s));
  const HttpReply metrics = get(port, "/metrics");
  EXPECT_EQ(metrics.status, 200u);
  EXPECT_THAT(metrics.body, HasSubstr("\nholdspace_connections "));
  EXPECT_THAT(metrics.body, HasSubstr("\nholdspace_slow_readers_total "));
  EXPECT_EQ(get(port, "/").status, 404u);
  EXPECT_EQ(get(House::get().port(), "/metrics").body.find("holdspace_connections"), std::string::npos);
}

TEST(APrivateRedis, comes_back_also_where_whoever_started_the_server_had_blocked_the_signal_of_its_end) {
  EventLoop loop;
  sigset_t of_children, before;
  sigemptyset(&of_children);
  sigaddset(&of_children, SIGCHLD);
  ASSERT_EQ(pthread_sigmask(SIG_BLOCK, &of_children, &before), 0);
  const ServerProcess server;
  ASSERT_EQ(pthread_sigmask(SIG_SETMASK, &before, nullptr), 0);
  const pid_t first = server.redis_pid(Role::memory);
  ASSERT_GT(first, 0);
  ::kill(first, SIGKILL);
  const auto another = [&] {
    const pid_t now = server.redis_pid(Role::memory);
    return now > 0 && now != first;
  };
  EXPECT_TRUE(loop.until(another, 10s));
}

TEST(ADrain, closes_everybody_with_come_back_and_leaves_no_redis_behind) {
  EventLoop loop;
  ServerProcess server({"--threads", "2"});
  Group group(loop, server, session_of("pulse-check"), 6);
  const pid_t durable = server.redis_pid(Role::durable), memory = server.redis_pid(Role::memory);
  ASSERT_TRUE(durable > 0 && memory > 0);
  server.program().signal(SIGTERM);
  const auto begin = std::chrono::steady_clock::now();
  for (Device* device : group.everybody()) {
    EXPECT_TRUE(loop.until([&] { return !device->open(); }, 10s));
    EXPECT_EQ(device->close_code(), 1012);
  }
  std::optional<int> code;
  EXPECT_TRUE(loop.until([&] { return (code = server.program().ended(0ms)).has_value(); }, 20s));
  EXPECT_EQ(code, 0) << server.log();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
  EXPECT_FALSE(is_running(durable) || is_running(memory));
}

TEST(ADrain, does_not_wait_for_somebody_who_does_not_answer) {
  EventLoop loop, silent_loop;
  ServerProcess server;
  const v1::CreatedSession session = make_session(server, session_of("pulse-check"));
  Device silent(silent_loop, server.port(), seat_hello(session.session_id()));
  ASSERT_TRUE(silent_loop.until([&] { return silent.in_room(); }, 10s));
  server.program().signal(SIGTERM);
  std::optional<int> code;
  EXPECT_TRUE(loop.until([&] { return (code = server.program().ended(0ms)).has_value(); }, 12s));
  EXPECT_EQ(code, 0) << server.log();
}

}  // namespace
}  // namespace holdspace::testing
