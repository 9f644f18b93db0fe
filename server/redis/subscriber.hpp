// A second connection to the durable Redis, for sharded pub/sub (SSUBSCRIBE): it must not share the pipelined one, whose
// replies come in order. Reconnects by itself and subscribes again to what was wanted.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "redis/address.hpp"

namespace holdspace::redis {

class Subscriber {
 public:
  using OnMessage = std::function<void(std::string_view channel, std::string_view payload)>;
  using OnSubscribed = std::function<void(std::string_view channel)>;  // each time it stands, also again

  Subscriber(boost::asio::io_context& context, Address address);
  ~Subscriber();
  Subscriber(const Subscriber&) = delete;
  Subscriber& operator=(const Subscriber&) = delete;

  // Set once, before the first subscribe. Called on the context's thread, never from within subscribe().
  void listen(OnMessage on_message, OnSubscribed on_subscribed);
  void subscribe(std::string channel);
  void unsubscribe(std::string channel);
  void stop();

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace holdspace::redis
