// Accepts connections for one thread. Every thread has one on the same port (SO_REUSEPORT); whether the port
// is free is found out before, by hold_port, since SO_REUSEPORT hides it. A crowd is let in on the lines of
// limits::door_window, so that the thread wakes up once for all who knock meanwhile.
#pragma once

#include <cstddef>
#include <functional>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "live/timer.hpp"
#include "support/descriptor.hpp"

namespace holdspace::transport {

// A port that is kept while its listeners are being made: until the hold is gone, no other program is given
// it for asking for one that is free.
struct HeldPort {
  std::uint16_t number = 0;
  Descriptor hold;
};
// `port` 0: one that is free. Throws std::runtime_error with a sentence when it is in use.
HeldPort hold_port(const boost::asio::ip::address& address, std::uint16_t port);

class Listener {
 public:
  // A socket that does not block.
  using OnSocket = std::function<void(Descriptor, const boost::asio::ip::address& peer)>;

  Listener(boost::asio::io_context& context, const boost::asio::ip::tcp::endpoint& at, OnSocket on_socket);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  void start();
  void stop();

 private:
  void let_in();
  std::size_t accept_all();  // how many
  // Without descriptors nothing can be accepted, and the waiting client would be tried for ever: a reserve is
  // given up to take it, tell it, and close it.
  void refuse_one();

  boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type> acceptor_;
  OnSocket on_socket_;
  live::Timer rest_;  // between some of a crowd and the next
  int reserve_;
};

}  // namespace holdspace::transport
