// One WebSocket to /live, from the outside: any bytes may be sent, every message is handed on as it came.
// Lives on the test's event loop; may be thrown away at any time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/io_context.hpp>

namespace holdspace::testing {

class Wire {
 public:
  using OnMessage = std::function<void(std::string_view bytes)>;

  // Connects and upgrades. Throws when that fails.
  Wire(boost::asio::io_context& context, std::uint16_t port, OnMessage on_message);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  void send(std::string bytes);
  void send_text(std::string text);
  // The network is gone: a reset, no close frame.
  void drop();

  bool open() const;
  // What the server closed with; 0: it did not say.
  std::uint16_t close_code() const;

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace holdspace::testing
