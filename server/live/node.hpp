// One thread: its io_context, its Redis connections, its rooms and its clock. Threads share nothing and meet
// only through Redis, exactly as nodes on different machines do. Owned by whoever runs the thread; everything
// of it happens there.
#pragma once

#include <string>

#include <boost/asio/io_context.hpp>

#include "live/rooms.hpp"
#include "live/stores.hpp"
#include "live/timer.hpp"
#include "redis/address.hpp"

namespace holdspace::live {

class Node {
 public:
  // `name` is random and unique among all nodes of this Redis.
  Node(boost::asio::io_context& context, std::string name, const redis::Address& durable,
       const redis::Address& memory,
       OperatorsResources resources = std::make_shared<const v1::SupportResources>());

  void start();
  // Every connection is closed with 1012; then the Redis connections end.
  void close_all(CloseCode code) { rooms_.close_all(code); }
  void stop();

  // Whether commands would be stored: for /readyz.
  bool ready() const;

  boost::asio::io_context& context() { return context_; }
  Stores& stores() { return stores_; }
  Rooms& rooms() { return rooms_; }

 private:
  boost::asio::awaitable<void> tick_forever();
  boost::asio::awaitable<void> poll_forever();

  boost::asio::io_context& context_;
  Stores stores_;
  Rooms rooms_;
  bool stopping_ = false;
};

}  // namespace holdspace::live
