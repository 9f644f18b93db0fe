// Owns the coroutines of a rehearsal: knows when all have ended, and writes down what one of them threw. Must
// outlive them: whoever has a crew runs its event loop until nobody is at work.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "robots/findings.hpp"

namespace holdspace::robots {

class Crew {
 public:
  Crew(boost::asio::io_context& context, Findings& findings) : context_(context), findings_(findings) {}

  void start(boost::asio::awaitable<void> work) {
    ++at_work_;
    auto ended = [this](std::exception_ptr thrown) {
      --at_work_;
      if (thrown) write_down(thrown);
    };
    boost::asio::co_spawn(context_, std::move(work), ended);
  }

  std::size_t at_work() const { return at_work_; }

 private:
  void write_down(const std::exception_ptr& thrown) {
    try {
      std::rethrow_exception(thrown);
    } catch (const std::exception& fault) {
      findings_.add(std::string("A robot broke down: ") + fault.what());
    }
  }

  boost::asio::io_context& context_;
  Findings& findings_;
  std::size_t at_work_ = 0;
};

}  // namespace holdspace::robots
