// How long something that a person sent waits for a Redis that is away, and how long it waits between two
// tries.
#pragma once

#include <chrono>

#include "support/clock.hpp"
#include "support/limits.hpp"

namespace holdspace::live {

class Patience {
 public:
  bool left() const { return Clock::now() < until_; }

 private:
  Clock::time_point until_ = Clock::now() + limits::command_wait;
};

inline constexpr auto pause_while_away = std::chrono::milliseconds(100);

}  // namespace holdspace::live
