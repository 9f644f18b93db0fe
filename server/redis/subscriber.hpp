// A second connection to the durable Redis, for sharded pub/sub (SSUBSCRIBE): it must not share the pipelined
// one, whose replies come in order. Reconnects by itself and subscribes again to what was wanted. Owned by a
// node, used by its thread only, and gone before its io_context. Does not promise that every message comes:
// after `on_subscribed`, read.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/io_context.hpp>

#include "redis/address.hpp"

namespace holdspace::redis {

class SubscriptionUpkeep;

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
  std::shared_ptr<SubscriptionUpkeep> upkeep_;
};

}  // namespace holdspace::redis
