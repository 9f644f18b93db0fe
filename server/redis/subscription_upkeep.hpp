// Keeps a subscribed connection up, as Upkeep does for requests: dials, subscribes to all that is wanted, and
// does it again with backoff when it is lost. Owned by a Subscriber and by its own coroutine, which ends
// after stop().
#pragma once

#include <memory>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "redis/address.hpp"
#include "redis/subscriber.hpp"
#include "redis/subscription_wire.hpp"

namespace holdspace::redis {

class SubscriptionUpkeep : public std::enable_shared_from_this<SubscriptionUpkeep> {
 public:
  SubscriptionUpkeep(boost::asio::io_context& context, Address address);

  void listen(Subscriber::OnMessage on_message, Subscriber::OnSubscribed on_subscribed);
  void start();
  void stop();
  void subscribe(const std::string& channel);
  void unsubscribe(const std::string& channel);

 private:
  static boost::asio::awaitable<void> keep_up(std::shared_ptr<SubscriptionUpkeep> self);
  static boost::asio::awaitable<void> stay(std::shared_ptr<SubscriptionUpkeep> self);
  void attach(Socket socket);
  void deliver(const Subscriptions::Event& event);
  void lost(boost::system::error_code why);

  boost::asio::io_context& context_;
  const Address address_;
  Subscriptions subscriptions_;
  Subscriber::OnMessage on_message_;
  Subscriber::OnSubscribed on_subscribed_;
  std::shared_ptr<SubscriptionWire> wire_;  // null while down
  bool running_ = false, stopped_ = false;  // the coroutine; by stop()
  boost::asio::steady_timer timer_;
  boost::asio::cancellation_signal end_;
};

}  // namespace holdspace::redis
