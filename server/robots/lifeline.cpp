#include "robots/lifeline.hpp"

#include <algorithm>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "robots/wire.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using std::chrono::milliseconds;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr auto ping_every = std::chrono::seconds(15);
// A browser waits up to 30 s; a rehearsal has no such time.
constexpr auto first_backoff = milliseconds(250), longest_backoff = milliseconds(2'000);
constexpr auto quick_pong = milliseconds(200);
constexpr std::uint16_t session_ended = 4003;

}  // namespace

Lifeline::Lifeline(asio::io_context& context, std::vector<Place> places, std::size_t first, v1::Hello hello,
                   Listener listener)
    : context_(context),
      places_(std::move(places)),
      next_place_(first),
      hello_(std::move(hello)),
      listener_(std::move(listener)),
      pause_(context),
      ping_timer_(context),
      random_(first * 7919 + 1) {}

asio::awaitable<void> Lifeline::run() {
  while (!stopping_) {
    auto socket = std::make_shared<LiveSocket>(context_.get_executor());
    const Place place = places_[next_place_++ % places_.size()];
    wanted_loss_ = false;
    const boost::system::error_code failed = co_await socket->open(place);
    if (!failed && !stopping_) {
      socket_ = socket;
      co_await stay(socket);
      socket_.reset();
      if (!welcomed_) ++failures_;
      leave_room();
      if (!stopping_ && !may_come_back(socket->close_code())) break;
    } else {
      ++failures_;
    }
    if (stopping_) break;
    pause_.expires_after(wanted_loss_ ? std::exchange(away_, milliseconds(0)) : backoff());
    co_await pause_.async_wait(quietly);
  }
  silent_.reset();
}

asio::awaitable<void> Lifeline::stay(std::shared_ptr<LiveSocket> socket) {
  v1::ClientMessage first;
  *first.mutable_hello() = hello_;
  socket->send(encode(first));
  for (;;) {
    const std::optional<LiveSocket::Received> received = co_await socket->read();
    if (!received || stopping_) co_return;
    take(*received);
  }
}

void Lifeline::take(const LiveSocket::Received& received) {
  const std::optional<v1::ServerMessage> message = decode(received.bytes);
  if (!message) return listener_.trouble("A message came that the schema does not know.");
  if (message->has_welcome()) {
    welcomed_ = true;
    welcomed_at_ = received.at;
    ++number_;
    failures_ = 0;
    silent_.reset();
    ping();
  } else if (!welcomed_) {
    // What still comes on a connection that is being left is nobody's any more.
    if (!wanted_loss_) listener_.trouble("Something came before the Welcome.");
    return;
  } else if (message->has_pong()) {
    take_pong(message->pong(), received.at);
  }
  listener_.letter({*message, received.bytes.size(), received.at});
}

void Lifeline::leave_room() {
  ping_timer_.cancel();
  if (std::exchange(welcomed_, false)) listener_.gone();
}

// 1000 and 4003 end a session in order; every other 4000–4099 is a no that a robot should not get.
bool Lifeline::may_come_back(std::uint16_t close_code) {
  if (wanted_loss_) return true;
  if (close_code == session_ended || close_code == 1000) return false;
  if ((close_code >= 4000 && close_code < 4100) || close_code == 1008 || close_code == 1009) {
    listener_.trouble("A connection was closed with " + std::to_string(close_code) +
                      ", which says not to come back.");
    return false;
  }
  return true;
}

milliseconds Lifeline::backoff() {
  const auto most = std::min<milliseconds>(longest_backoff, first_backoff * (1U << std::min(failures_, 5U)));
  return milliseconds(std::uniform_int_distribution<std::int64_t>(0, most.count())(random_));
}

bool Lifeline::send(const std::string& bytes) {
  if (!welcomed_) return false;
  socket_->send(bytes);
  return true;
}

// The server read the ping somewhere between sending and hearing; a slow answer says too little.
void Lifeline::take_pong(const v1::Pong& pong, Clock::time_point at) {
  const auto round_trip = at - pinged_at_;
  if (pong.nonce() != number_ || round_trip > quick_pong) return;
  const auto middle =
      std::chrono::duration_cast<milliseconds>((pinged_at_ + round_trip / 2).time_since_epoch());
  clock_offset_ms_ = pong.server_ms() - middle.count();
}

void Lifeline::ping() {
  pinged_at_ = Clock::now();
  v1::ClientMessage message;
  message.mutable_ping()->set_nonce(number_);
  send(encode(message));
  ping_timer_.expires_after(ping_every);
  auto again = [this](boost::system::error_code stopped) {
    if (!stopped && welcomed_) ping();
  };
  ping_timer_.async_wait(again);
}

void Lifeline::lose_network(milliseconds away, bool abruptly) {
  if (!welcomed_) return;
  away_ = away;
  wanted_loss_ = true;
  leave_room();
  if (abruptly) return socket_->cut();
  silent_ = socket_;
  socket_->fall_silent();
}

void Lifeline::reload() {
  if (!welcomed_) return;
  away_ = milliseconds(0);
  wanted_loss_ = true;
  leave_room();
  socket_->leave();
}

void Lifeline::stop() {
  stopping_ = true;
  leave_room();
  pause_.cancel();
  if (socket_) socket_->leave();
  if (silent_) silent_->cut();
}

}  // namespace holdspace::robots
