#include "transport/rate_limit.hpp"

#include <gtest/gtest.h>

namespace holdspace::transport {
namespace {

using namespace std::chrono_literals;

int taken(RateLimit& rate, Clock::time_point at, int tries) {
  int count = 0;
  for (int i = 0; i < tries; ++i) count += rate.take(at) ? 1 : 0;
  return count;
}

TEST(TheRateLimit, lets_a_burst_through_and_then_as_many_as_come_back_in_time) {
  RateLimit rate(120, 20);
  const auto begin = Clock::now();
  EXPECT_EQ(taken(rate, begin, 50), 20);
  EXPECT_EQ(taken(rate, begin + 1s, 50), 2);
  EXPECT_EQ(taken(rate, begin + 3s, 50), 4);
}

TEST(TheRateLimit, never_saves_up_more_than_a_burst) {
  RateLimit rate(600, 60);
  const auto begin = Clock::now();
  EXPECT_EQ(taken(rate, begin + 1h, 500), 60);
}

}  // namespace
}  // namespace holdspace::transport
