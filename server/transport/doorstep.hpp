// A socket that was just accepted. When its first bytes are a whole upgrade request, as they are when a town
// comes back at once, it becomes a WebSocket here, without a coroutine, a timer or a buffer of its own;
// anything else is handed to serve_http together with what was read. Owns itself until then; whoever says
// nothing is closed by the wheel.
#pragma once

#include <memory>

#include "live/arrivals.hpp"
#include "support/descriptor.hpp"
#include "transport/front.hpp"
#include "transport/wheel.hpp"

namespace holdspace::transport {

class Doorstep final : public std::enable_shared_from_this<Doorstep>,
                       private Wheel::Entry,
                       private live::Arrivals::Waiter {
 public:
  Doorstep(Front& front, Descriptor socket, const boost::asio::ip::address& peer);
  ~Doorstep() override;

  void start();

 private:
  void look();
  void take(std::string_view bytes);
  void hand_over(std::string_view bytes);
  void end();
  std::uint32_t check(std::uint32_t now_s) override;
  void readable(bool ended) override;
  void abandoned() override { end(); }

  Front& front_;
  Descriptor socket_;
  boost::asio::ip::address peer_;
  std::shared_ptr<Doorstep> waiting_;  // itself, while it waits
  bool counted_ = true;                // among the connections that are no WebSocket
};

}  // namespace holdspace::transport
