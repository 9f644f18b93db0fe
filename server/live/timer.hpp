// A steady timer bound to an io_context's own executor, and waiting on it inside a coroutine.
#pragma once

#include <chrono>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace holdspace::live {

using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                                boost::asio::wait_traits<std::chrono::steady_clock>,
                                                boost::asio::io_context::executor_type>;

// Lets `time` pass. For backing off from something that failed; whatever can be waited for by its event is.
inline boost::asio::awaitable<void> pause_for(boost::asio::io_context& context,
                                              std::chrono::milliseconds time) {
  Timer timer(context, time);
  boost::system::error_code ignored;
  co_await timer.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
}

}  // namespace holdspace::live
