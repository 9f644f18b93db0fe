// A timer of the node's clock (support/clock.hpp) bound to an io_context's own executor, and waiting on it
// inside a coroutine.
#pragma once

#include <chrono>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "support/clock.hpp"

namespace holdspace::live {

// How long the event loop may sleep before it looks at the clock again: not at all where time is held,
// because then it moves without the system's clock.
struct WaitForClock {
  static Clock::duration to_wait_duration(Clock::duration left) {
    return held_session_ms() ? Clock::duration::zero() : left;
  }
  static Clock::duration to_wait_duration(Clock::time_point at) {
    return to_wait_duration(at - Clock::now());
  }
};

using Timer = boost::asio::basic_waitable_timer<Clock, WaitForClock, boost::asio::io_context::executor_type>;

// Lets `time` pass. For backing off from something that failed; whatever can be waited for by its event is.
inline boost::asio::awaitable<void> pause_for(boost::asio::io_context& context,
                                              std::chrono::milliseconds time) {
  Timer timer(context, time);
  boost::system::error_code ignored;
  co_await timer.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
}

// Until the next line of a period (support/clock.hpp).
inline boost::asio::awaitable<void> until_next_line(boost::asio::io_context& context,
                                                    Clock::duration period) {
  Timer timer(context);
  timer.expires_at(next_line<Clock>(period));
  boost::system::error_code ignored;
  co_await timer.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
}

}  // namespace holdspace::live
