// Ends a socket's operations if they take too long. A deadline that was cleared or replaced does nothing,
// even when it had already expired and only waited for its turn. Owned by whoever uses the socket, which
// outlives it.
#pragma once

#include <chrono>
#include <memory>

#include "live/timer.hpp"
#include "transport/socket.hpp"

namespace holdspace::transport {

class Deadline {
 public:
  Deadline(boost::asio::io_context& context, Socket& socket) : timer_(context), socket_(socket) {}

  void set(std::chrono::milliseconds time) {
    clear();
    timer_.expires_after(time);
    timer_.async_wait([this, current = std::weak_ptr<int>(turn_)](const boost::system::error_code&) {
      boost::system::error_code ignored;  // already ended is as good
      if (current.lock()) socket_.cancel(ignored);
    });
  }
  void clear() {
    turn_ = std::make_shared<int>();
    timer_.cancel();
  }

 private:
  live::Timer timer_;
  Socket& socket_;
  std::shared_ptr<int> turn_ = std::make_shared<int>();  // its life is the deadline's
};

}  // namespace holdspace::transport
