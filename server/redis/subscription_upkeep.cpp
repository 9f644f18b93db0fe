#include "redis/subscription_upkeep.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "redis/backoff.hpp"
#include "redis/dial.hpp"
#include "support/limits.hpp"
#include "support/logging.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {
constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);
}

SubscriptionUpkeep::SubscriptionUpkeep(asio::io_context& context, Address address)
    : context_(context), address_(std::move(address)), timer_(context) {}

void SubscriptionUpkeep::listen(Subscriber::OnMessage on_message, Subscriber::OnSubscribed on_subscribed) {
  on_message_ = std::move(on_message);
  on_subscribed_ = std::move(on_subscribed);
}

void SubscriptionUpkeep::start() {
  auto ended = [](std::exception_ptr fault) {
    if (!fault) return;
    try {
      std::rethrow_exception(fault);
    } catch (const std::exception& e) {
      log::error("redis subscription failed", {{log::Field::what, e.what()}});
    }
  };
  asio::co_spawn(context_, keep_up(shared_from_this()), asio::bind_cancellation_slot(end_.slot(), ended));
}

void SubscriptionUpkeep::stop() {
  if (std::exchange(stopped_, true)) return;
  // Given up at once, not when lost() has its turn: an event loop that ends before that would leave the ring
  // whole.
  if (const auto wire = std::exchange(wire_, nullptr)) wire->close(asio::error::operation_aborted);
  // For a dial that hangs. Posted, and only while the coroutine lives: Asio's signal does not bear anything
  // else.
  asio::post(context_, [self = shared_from_this()] {
    if (self->running_) self->end_.emit(asio::cancellation_type::terminal);
  });
  timer_.cancel();
}

void SubscriptionUpkeep::subscribe(const std::string& channel) {
  subscriptions_.subscribe(channel);
  if (wire_) wire_->flush();
}

void SubscriptionUpkeep::unsubscribe(const std::string& channel) {
  subscriptions_.unsubscribe(channel);
  if (wire_) wire_->flush();
}

asio::awaitable<void> SubscriptionUpkeep::keep_up(std::shared_ptr<SubscriptionUpkeep> self) {
  co_await asio::this_coro::throw_if_cancelled(false);
  self->running_ = true;
  Backoff backoff(limits::redis_reconnect_first, limits::redis_reconnect_longest);
  while (!self->stopped_) {
    Result<Socket> socket = co_await dial(self->context_, self->address_);
    if (self->stopped_) break;
    if (socket) {
      const auto since = std::chrono::steady_clock::now();
      self->attach(std::move(*socket));
      co_await stay(self);
      // A server that lets us in and throws us out at once is not asked 20 times a second.
      if (std::chrono::steady_clock::now() - since > limits::redis_reconnect_longest) backoff.reset();
    }
    if (self->stopped_) break;
    self->timer_.expires_after(backoff.next());
    co_await self->timer_.async_wait(no_throw);
  }
  self->running_ = false;
}

asio::awaitable<void> SubscriptionUpkeep::stay(std::shared_ptr<SubscriptionUpkeep> self) {
  while (self->wire_ && !self->stopped_) {
    self->timer_.expires_at(std::chrono::steady_clock::time_point::max());  // lost() and stop() cancel it
    co_await self->timer_.async_wait(no_throw);
  }
}

void SubscriptionUpkeep::attach(Socket socket) {
  // The wire's callbacks hold this, and this holds the wire: lost() or stop() cuts the ring.
  auto self = shared_from_this();
  wire_ = std::make_shared<SubscriptionWire>(
      std::move(socket), subscriptions_, [self](const Subscriptions::Event& event) { self->deliver(event); },
      [self](error_code why) { self->lost(why); });
  subscriptions_.connected(auth_request(address_));
  wire_->start();
}

void SubscriptionUpkeep::deliver(const Subscriptions::Event& event) {
  if (const auto* message = std::get_if<Subscriptions::Message>(&event)) {
    if (on_message_) on_message_(message->channel, message->payload);
  } else if (const auto* stands = std::get_if<Subscriptions::Stands>(&event)) {
    if (on_subscribed_) on_subscribed_(stands->channel);
  }
}

void SubscriptionUpkeep::lost(error_code why) {
  wire_.reset();
  subscriptions_.disconnected();
  timer_.cancel();
  if (stopped_) return;
  const std::string reason = subscriptions_.why().empty() ? why.message() : subscriptions_.why();
  log::warning("redis subscription lost", {{log::Field::what, reason}});
}

}  // namespace holdspace::redis
