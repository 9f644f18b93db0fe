// The one io_context of a test, on which all its devices live, and waiting on it: everything that arrives
// meanwhile is taken in, whoever it is for. Owned by the test. Not a clock: a wait always has a deadline and
// says whether it was met.
#pragma once

#include <chrono>
#include <functional>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

namespace holdspace::testing {

using namespace std::chrono_literals;

class EventLoop {
 public:
  boost::asio::io_context& context() { return context_; }

  // Until `done` says so. False: it did not within `patience`.
  bool until(const std::function<bool()>& done, std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!done()) {
      const auto now = std::chrono::steady_clock::now();
      if (now >= deadline) return false;
      // At least so often, for what happens outside of this loop: processes, Redis.
      context_.run_one_until(std::min(deadline, now + 20ms));
      context_.poll();
    }
    return true;
  }
  // Takes in what arrives for so long: to see that something does not happen.
  void listen_for(std::chrono::milliseconds time) {
    until([] { return false; }, time);
  }

 private:
  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{context_.get_executor()};
};

}  // namespace holdspace::testing
