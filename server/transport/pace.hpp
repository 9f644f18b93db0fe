// How a thread hears. As long as little is said it wakes up for each message. Where many small ones come, as
// when ten thousand people rate, waking up costs more than what is then done: after a turn it rests until
// limits::rest since the last rest is over, and hears together what has come meanwhile. A thread that has no
// time to rest does not. One per thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "support/limits.hpp"

namespace holdspace::transport {

class Pace {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Pace(boost::asio::io_context& context) : context_(context) {}

  // A message was read.
  void heard() {
    constexpr std::uint32_t sample = 32;
    if (++heard_ % sample == 0) {
      const Clock::time_point now = Clock::now();
      busy_ = now - sampled_at_ < std::chrono::seconds(sample) / limits::busy_messages_per_second;
      sampled_at_ = now;
    }
    if (!busy_ || resting_) return;
    resting_ = true;
    // Behind what this turn still does, and behind what that sends.
    boost::asio::post(context_, [this] { boost::asio::post(context_, [this] { rest(); }); });
  }
  bool busy() const { return busy_; }

 private:
  void rest() {
    resting_ = false;
    std::this_thread::sleep_until(rested_at_ + limits::rest);
    rested_at_ = Clock::now();
  }

  boost::asio::io_context& context_;
  std::uint32_t heard_ = 0;
  bool busy_ = false, resting_ = false;
  Clock::time_point sampled_at_ = Clock::now(), rested_at_ = sampled_at_;
};

}  // namespace holdspace::transport
