#include "redis/server_clock.hpp"

#include <gtest/gtest.h>

#include "redis/backoff.hpp"

namespace holdspace::redis {
namespace {

using namespace std::chrono_literals;
const ServerClock::Time start{};

TEST(ServerClock, nothing_is_known_before_the_first_measurement) {
  EXPECT_FALSE(ServerClock().now_ms(start));
}

TEST(ServerClock, the_reply_was_made_in_the_middle_of_the_round_trip) {
  ServerClock clock;
  clock.measured(1'000'000'000, start, start + 10ms);
  EXPECT_EQ(clock.now_ms(start + 10ms), 1'000'005);
  EXPECT_EQ(clock.now_ms(start + 1005ms), 1'001'000);
}

TEST(ServerClock, a_slow_reply_does_not_spoil_what_is_known) {
  ServerClock clock;
  clock.measured(1'000'000'000, start, start + 2ms);
  clock.measured(9'000'000'000, start + 1s, start + 3s);
  EXPECT_EQ(clock.now_ms(start + 3s), 1'002'999);
}

TEST(ServerClock, a_server_whose_clock_was_set_is_followed_by_the_next_ordinary_reply) {
  ServerClock clock;
  clock.measured(1'000'000'000, start, start);
  clock.measured(2'000'000'000, start + 10s, start + 10s + 8ms);
  EXPECT_EQ(clock.now_ms(start + 10s + 8ms), 2'000'004);
}

TEST(Backoff, doubles_up_to_the_longest_and_begins_again) {
  Backoff backoff(50ms, 300ms);
  EXPECT_EQ(backoff.next(), 50ms);
  EXPECT_EQ(backoff.next(), 100ms);
  EXPECT_EQ(backoff.next(), 200ms);
  EXPECT_EQ(backoff.next(), 300ms);
  EXPECT_EQ(backoff.next(), 300ms);
  backoff.reset();
  EXPECT_EQ(backoff.next(), 50ms);
}

}  // namespace
}  // namespace holdspace::redis
