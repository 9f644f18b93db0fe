// What time it is by the clock of a Redis, worked out from its TIME replies and our steady clock, so that
// nobody's setting of the wall clock here moves a deadline. Pure: takes times as arguments.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace holdspace::redis {

class ServerClock {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // TIME said `server_us` (µs since 1970) between `sent` and `received`: assumed to be the middle of them.
  // Not taken when the reply was so slow that what is known already is better.
  void measured(std::int64_t server_us, Time sent, Time received);
  void forget() { known_.reset(); }  // another server may answer from now on

  // ms since 1970; nothing before the first measurement.
  std::optional<std::int64_t> now_ms(Time now) const;

 private:
  struct Known {
    Time at;
    std::int64_t server_us;
    std::chrono::nanoseconds uncertainty;
  };
  std::optional<Known> known_;
};

}  // namespace holdspace::redis
