#include "redis/subscription_wire.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include "redis/errors.hpp"
#include "support/clock.hpp"
#include "support/limits.hpp"

namespace holdspace::redis {

using boost::system::error_code;

SubscriptionWire::SubscriptionWire(Socket socket, Subscriptions& subscriptions, OnEvent on_event,
                                   OnLost on_lost)
    : Wire(std::move(socket)),
      subscriptions_(subscriptions),
      on_event_(std::move(on_event)),
      on_lost_(std::move(on_lost)),
      timer_(executor()) {}

void SubscriptionWire::start() {
  Wire::start();
  ping();
}

void SubscriptionWire::received(std::string_view bytes) {
  silent_ = false;
  // Callbacks may subscribe, unsubscribe or stop; stopping closes this wire.
  for (const Subscriptions::Event& event : subscriptions_.received(bytes))
    if (is_open()) on_event_(event);
  if (!is_open()) return;
  if (subscriptions_.broken()) return close(make_error_code(Error::protocol_error));
  wake();
}

void SubscriptionWire::lost(error_code why) {
  timer_.cancel();
  boost::asio::post(executor(), [why, on_lost = std::move(on_lost_)] { on_lost(why); });
}

void SubscriptionWire::ping() {
  if (!is_open()) return;
  if (silent_) return close(boost::asio::error::timed_out);
  silent_ = true;
  subscriptions_.ping();
  wake();
  // The next line that leaves time for an answer.
  using Steady = std::chrono::steady_clock;
  Steady::time_point next = next_line<Steady>(limits::redis_ping_every);
  if (next - Steady::now() < limits::redis_late) next += limits::redis_ping_every;
  timer_.expires_at(next);
  timer_.async_wait([this, self = shared_from_this()](error_code failure) {
    if (!failure) ping();
  });
}

}  // namespace holdspace::redis
