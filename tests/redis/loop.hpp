// An event loop for tests: runs a coroutine, or waits for something to become true, and gives up after a
// deadline.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

namespace holdspace::testing {

using namespace std::chrono_literals;

class Loop {
 public:
  boost::asio::io_context& context() { return context_; }

  template <class T>
  T run(boost::asio::awaitable<T> work, std::chrono::milliseconds patience = 20s) {
    std::optional<T> value;
    std::exception_ptr fault;
    auto done = [&](std::exception_ptr e, T result) {
      fault = e;
      value.emplace(std::move(result));
    };
    boost::asio::co_spawn(context_, std::move(work), done);
    if (!until([&] { return value.has_value(); }, patience))
      throw std::runtime_error("the deadline of the test passed");
    if (fault) std::rethrow_exception(fault);
    return std::move(*value);
  }

  // Whether it became true in time.
  bool until(const std::function<bool()>& condition, std::chrono::milliseconds patience = 20s) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    context_.restart();
    while (!condition()) {
      if (std::chrono::steady_clock::now() > deadline) return false;
      if (context_.run_one_for(20ms) == 0) context_.restart();
    }
    return true;
  }

 private:
  boost::asio::io_context context_;
};

}  // namespace holdspace::testing
