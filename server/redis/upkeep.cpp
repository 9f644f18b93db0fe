#include "redis/upkeep.hpp"

#include <charconv>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "redis/backoff.hpp"
#include "redis/dial.hpp"
#include "redis/errors.hpp"
#include "support/clock.hpp"
#include "support/limits.hpp"
#include "support/logging.hpp"
#include "support/metrics.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);

std::optional<std::int64_t> number_in(const Reply& reply) {
  std::int64_t number = 0;
  const char* end = reply.text.data() + reply.text.size();
  const auto read = std::from_chars(reply.text.data(), end, number);
  if (!reply.is_text() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

Upkeep::Upkeep(asio::io_context& context, Address address)
    : context_(context), address_(std::move(address)), down_since_(Clock::now()), timer_(context) {}

void Upkeep::start() {
  auto ended = [](std::exception_ptr fault) {
    if (!fault) return;
    try {
      std::rethrow_exception(fault);
    } catch (const std::exception& e) {
      log::error("redis upkeep failed", {{log::Field::what, e.what()}});
    }
  };
  asio::co_spawn(context_, keep_up(shared_from_this()), asio::bind_cancellation_slot(end_.slot(), ended));
}

void Upkeep::stop() {
  if (std::exchange(stopped_, true)) return;
  ready_ = false;
  if (connection_) connection_->close(asio::error::operation_aborted);
  // For a dial that hangs. Posted, and only while the coroutine lives: Asio's signal does not bear anything
  // else.
  asio::post(context_, [self = shared_from_this()] {
    if (self->running_) self->end_.emit(asio::cancellation_type::terminal);
  });
  timer_.cancel();
  note_down("stopped");
  for (const auto& waiting : waiting_)
    if (const auto timer = waiting.lock()) timer->cancel();
}

asio::awaitable<void> Upkeep::keep_up(std::shared_ptr<Upkeep> self) {
  // Cancellation by stop() comes back as an error_code, and the loops look at stopped_.
  co_await asio::this_coro::throw_if_cancelled(false);
  self->running_ = true;
  Backoff backoff(limits::redis_reconnect_first, limits::redis_reconnect_longest);
  while (!self->stopped_) {
    const bool opened = co_await open(self);
    if (opened) {
      backoff.reset();
      co_await stay(self);
    }
    if (self->stopped_) break;
    self->timer_.expires_after(backoff.next());
    co_await self->timer_.async_wait(no_throw);
  }
  self->running_ = false;
}

asio::awaitable<bool> Upkeep::open(std::shared_ptr<Upkeep> self) {
  Result<Socket> socket = co_await dial(self->context_, self->address_);
  if (self->stopped_) co_return false;
  if (!socket) {
    self->note_down(socket.error().message());
    co_return false;
  }
  const auto connection = std::make_shared<Connection>(std::move(*socket));
  connection->on_lost([weak = self->weak_from_this(), which = connection.get()](error_code why) {
    if (const auto upkeep = weak.lock()) upkeep->lost(which, why);
  });
  connection->on_late([weak = self->weak_from_this(), which = connection.get()] {
    if (const auto upkeep = weak.lock()) upkeep->late(which);
  });
  self->connection_ = connection;
  connection->start();
  const bool welcome = co_await let_in(self, connection);
  if (!welcome || self->stopped_ || !connection->is_open()) {
    connection->close(asio::error::connection_refused);
    co_return false;
  }
  self->ready_ = true;
  if (std::exchange(self->was_up_, true)) metrics::redis_reconnects().Increment();
  log::info("redis connected");
  self->note_up();
  co_return true;
}

asio::awaitable<bool> Upkeep::let_in(std::shared_ptr<Upkeep> self, std::shared_ptr<Connection> connection) {
  if (const auto auth = auth_request(self->address_)) {
    Request greeting = *auth;
    const Result<Reply> reply = co_await ask(connection, std::move(greeting));
    if (reply && reply->is_error()) {
      self->note_down(code_of(reply->text));
      co_return false;
    }
  }
  const bool answered = co_await look(self, connection, true);
  co_return answered;
}

asio::awaitable<bool> Upkeep::look(std::shared_ptr<Upkeep> self, std::shared_ptr<Connection> connection,
                                   bool anew) {
  const Time sent = Clock::now();
  // PING says whether it serves: a server that is still loading, or busy with a script, refuses it; TIME may
  // answer.
  std::vector<Request> questions{Request("TIME"), Request("PING")};
  std::vector<Result<Reply>> replies = co_await ask_all(connection, std::move(questions));
  const Time received = Clock::now();
  const Result<Reply> pong = self->judge(std::move(replies[1]));
  if (!pong || !replies[0] || replies[0]->elements.size() != 2) co_return false;
  const auto seconds = number_in(replies[0]->elements[0]);
  const auto micros = number_in(replies[0]->elements[1]);
  if (!seconds || !micros) co_return false;
  if (anew) self->clock_.forget();
  self->clock_.measured(*seconds * 1'000'000 + *micros, sent, received);
  co_return true;
}

asio::awaitable<void> Upkeep::stay(std::shared_ptr<Upkeep> self) {
  while (self->ready_) {
    self->timer_.expires_at(next_line<Clock>(limits::redis_look_every));
    const auto [cut_short] = co_await self->timer_.async_wait(no_throw);
    if (cut_short) continue;  // by note_down(): look again sooner, or not at all
    const auto connection = self->connection();
    if (!connection) break;
    co_await look(self, connection, false);
  }
}

void Upkeep::lost(const Connection* which, error_code why) {
  if (connection_.get() != which) return;
  connection_.reset();
  if (!std::exchange(ready_, false) || stopped_) return;
  note_down(why.message());
  timer_.cancel();  // also if it had said "not now" before
}

// It may still be connected and only have stopped: what is asked meanwhile waits in line, and whatever it
// answers says that it is back.
void Upkeep::late(const Connection* which) {
  if (connection_.get() == which && ready_) note_down("late", Clock::now() - limits::redis_late);
}

Result<Reply> Upkeep::judge(Result<Reply> outcome) {
  if (!outcome) return outcome;
  if (!outcome->is_error()) {
    if (ready_) note_up();
    return outcome;
  }
  const Error meaning = meaning_of(outcome->text);
  if (meaning == Error::unavailable) {
    note_down(code_of(outcome->text));
  } else {
    last_refusal_ = outcome->text;
  }
  return make_error_code(meaning);
}

void Upkeep::note_up() {
  if (!down_since_) return;
  down_since_.reset();
  last_trouble_.clear();
  for (const auto& waiting : waiting_)
    if (const auto timer = waiting.lock()) timer->cancel();
  waiting_.clear();
}

void Upkeep::note_down(std::string_view why, Time since) {
  if (!down_since_) {
    down_since_ = since;
    timer_.cancel();
  }
  // Once for each kind of trouble, not once for each try.
  if (stopped_ || last_trouble_ == why) return;
  last_trouble_ = why;
  log::warning("redis is not available", {{log::Field::what, why}});
}

std::chrono::milliseconds Upkeep::down_for() const {
  if (!down_since_) return std::chrono::milliseconds(0);
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *down_since_);
}

asio::awaitable<void> Upkeep::until_up(std::chrono::milliseconds patience) {
  if (stopped_) co_return;
  const auto timer = std::make_shared<asio::steady_timer>(context_, patience);
  waiting_.push_back(timer);
  co_await timer->async_wait(no_throw);
}

std::int64_t Upkeep::server_now_ms() const {
  if (const std::optional<std::int64_t> held = held_session_ms()) return *held;
  if (const auto now = clock_.now_ms(Clock::now())) return *now;
  const auto own = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(own).count();
}

}  // namespace holdspace::redis
