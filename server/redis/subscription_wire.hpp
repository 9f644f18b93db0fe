// One connection that is subscribed: a wire that does what Subscriptions say, and a PING every few seconds,
// because a subscription that hears nothing looks the same as one whose peer is gone. Owned by the upkeep and
// by its operations.
#pragma once

#include <functional>

#include <boost/asio/steady_timer.hpp>

#include "redis/subscriptions.hpp"
#include "redis/wire.hpp"

namespace holdspace::redis {

class SubscriptionWire : public Wire {
 public:
  using OnEvent = std::function<void(const Subscriptions::Event& event)>;
  using OnLost = std::function<void(boost::system::error_code why)>;

  // `subscriptions` must outlive it (the callbacks may hold their owner).
  SubscriptionWire(Socket socket, Subscriptions& subscriptions, OnEvent on_event, OnLost on_lost);

  void start();  // asks for all that is wanted
  void flush() { wake(); }

 private:
  std::string unsent() override { return subscriptions_.take_unsent(); }
  void received(std::string_view bytes) override;
  void lost(boost::system::error_code why) override;
  void ping();

  Subscriptions& subscriptions_;
  OnEvent on_event_;
  OnLost on_lost_;
  boost::asio::steady_timer timer_;
  bool silent_ = false;  // since the last PING
};

}  // namespace holdspace::redis
