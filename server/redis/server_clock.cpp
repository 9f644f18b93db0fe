#include "redis/server_clock.hpp"

namespace holdspace::redis {

void ServerClock::measured(std::int64_t server_us, Time sent, Time received) {
  const auto half = (received - sent) / 2;
  if (known_) {
    // What is known grows doubtful by 1 ms a second: far more than clocks drift, so that a server whose clock
    // was set is followed with the next ordinary measurement.
    const auto doubt = known_->uncertainty + (received - known_->at) / 1000;
    if (half > doubt) return;
  }
  known_ = Known{sent + half, server_us, half};
}

std::optional<std::int64_t> ServerClock::now_ms(Time now) const {
  if (!known_) return std::nullopt;
  const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(now - known_->at);
  return (known_->server_us + passed.count()) / 1000;
}

}  // namespace holdspace::redis
