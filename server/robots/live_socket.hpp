// One WebSocket to /live, from connecting to its end, in binary messages. Owned by a lifeline or a test.
// Sending queues; what is queued goes out in order while the connection stands. Not made again after its end:
// a new one is.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/system/error_code.hpp>

#include "robots/place.hpp"

namespace holdspace::robots {

class LiveSocket {
 public:
  struct Received {
    std::string bytes;
    std::chrono::steady_clock::time_point at;  // when the last byte of it was here
  };

  explicit LiveSocket(boost::asio::any_io_executor executor);
  ~LiveSocket();
  LiveSocket(const LiveSocket&) = delete;
  LiveSocket& operator=(const LiveSocket&) = delete;

  // Connects and upgrades, in at most 10 s.
  boost::asio::awaitable<boost::system::error_code> open(Place place);
  // The next message. Nothing: the connection has ended, by whichever side.
  boost::asio::awaitable<std::optional<Received>> read();
  // Returns at once; writing begins within the call when nothing is queued before.
  void send(std::string bytes);
  // Leaves with a close frame; read() then ends. At most 2 s.
  void leave();
  // The network is gone: no close frame, no more bytes, the other side hears a reset.
  void cut();

  // Hears and says nothing more, while the connection stands as it is: a phone in a tunnel. read() ends.
  void fall_silent();

  // What the other side closed with; 0: it did not say.
  std::uint16_t close_code() const;

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace holdspace::robots
