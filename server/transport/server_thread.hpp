// One thread of the server: its io_context, node, front and listener, from start to drained end. Owned by
// Server.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include <boost/asio/io_context.hpp>

#include "live/node.hpp"
#include "redis/address.hpp"
#include "transport/front.hpp"
#include "transport/listener.hpp"

namespace holdspace::transport {

class ServerThread {
 public:
  ServerThread(const Shop& shop, const boost::asio::ip::tcp::endpoint& at, std::string node_name,
               redis::Address durable, redis::Address memory);
  ~ServerThread();
  ServerThread(const ServerThread&) = delete;
  ServerThread& operator=(const ServerThread&) = delete;

  // From another thread: no new connection, everybody is closed with 1012, and the thread ends when all have
  // gone or after limits::drain_time.
  void drain();
  void join();
  // May be asked from any thread.
  bool ready() const { return ready_.load(); }

 private:
  void wait_for_stores();
  boost::asio::awaitable<void> turn_wheel();
  boost::asio::awaitable<void> end_when_empty();

  const Shop& shop_;
  std::string node_name_;
  // In this order: what is still pending when the context ends are connections, and they take leave of the
  // front.
  std::unique_ptr<Front> front_;
  boost::asio::io_context context_{1};
  std::unique_ptr<live::Node> node_;
  std::unique_ptr<Listener> listener_;
  std::atomic<bool> ready_ = false;
  std::thread thread_;
};

}  // namespace holdspace::transport
