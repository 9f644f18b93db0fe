// A token bucket: so many messages a minute, so many at once.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "support/clock.hpp"

namespace holdspace::transport {

class RateLimit {
 public:
  RateLimit(std::uint32_t per_minute, std::uint32_t burst)
      : per_second_(static_cast<float>(per_minute) / 60), burst_(static_cast<float>(burst)), left_(burst_) {}

  // Takes one. False: too fast.
  bool take(Clock::time_point now = Clock::now()) {
    const float passed = std::chrono::duration<float>(now - last_).count();
    last_ = now;
    left_ = std::min(burst_, left_ + passed * per_second_);
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  float per_second_, burst_, left_;
  Clock::time_point last_ = Clock::now();
};

}  // namespace holdspace::transport
