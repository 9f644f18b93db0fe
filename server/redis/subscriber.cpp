#include "redis/subscriber.hpp"

#include "redis/subscription_upkeep.hpp"

namespace holdspace::redis {

Subscriber::Subscriber(boost::asio::io_context& context, Address address)
    : upkeep_(std::make_shared<SubscriptionUpkeep>(context, std::move(address))) {
  upkeep_->start();
}

Subscriber::~Subscriber() {
  stop();
}

void Subscriber::listen(OnMessage on_message, OnSubscribed on_subscribed) {
  upkeep_->listen(std::move(on_message), std::move(on_subscribed));
}

void Subscriber::subscribe(std::string channel) {
  upkeep_->subscribe(channel);
}
void Subscriber::unsubscribe(std::string channel) {
  upkeep_->unsubscribe(channel);
}
void Subscriber::stop() {
  upkeep_->stop();
}

}  // namespace holdspace::redis
