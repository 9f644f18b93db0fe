#include "redis/connection.hpp"

#include <algorithm>
#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "redis/errors.hpp"
#include "support/limits.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;
using boost::system::error_code;
using Time = Pipeline::Time;

namespace {

// When whoever waits for a reply is told that the server is late with it.
Time late_at(Time deadline) {
  return deadline - limits::redis_deadline + limits::redis_late;
}

// The moment to look next: when the oldest request is late, then every now and then until its deadline.
Time next_look(Time deadline) {
  constexpr auto now_and_then = limits::redis_late / 4;
  const Time now = Time::clock::now();
  return std::min(deadline, std::max(late_at(deadline), now + now_and_then));
}

}  // namespace

Connection::Connection(Socket socket) : Wire(std::move(socket)), deadline_(executor()) {}

void Connection::send(const Request& request, Pipeline::Handler handler) {
  if (!is_open()) {
    asio::post(executor(), [handler = std::move(handler)] { handler(make_error_code(Error::unavailable)); });
    return;
  }
  pipeline_.add(request.bytes(), Time::clock::now() + limits::redis_deadline, std::move(handler));
  wake();
  watch_deadline();
}

void Connection::received(std::string_view bytes) {
  finish(pipeline_.received(bytes));
  if (pipeline_.broken()) close(make_error_code(Error::protocol_error));
}

void Connection::lost(error_code why) {
  deadline_.cancel();
  // The owner first: whoever is told "unknown" and looks must find it down.
  if (on_lost_) asio::post(executor(), [why, on_lost = std::exchange(on_lost_, nullptr)] { on_lost(why); });
  finish(pipeline_.lost());
}

void Connection::finish(std::vector<Pipeline::Ending> endings) {
  // Posted, because whoever is woken may send, close or drop this connection while it is still counting.
  for (Pipeline::Ending& ending : endings)
    asio::post(executor(),
               [ending = std::move(ending)]() mutable { ending.handler(std::move(ending.outcome)); });
}

void Connection::watch_deadline() {
  // One timer for all: it is set again only when it has fired, not for each request.
  const auto earliest = pipeline_.earliest_deadline();
  if (watching_ || !earliest) return;
  watching_ = true;
  deadline_.expires_at(next_look(*earliest));
  deadline_.async_wait([this, self = shared_from_this()](error_code failure) {
    watching_ = false;
    if (failure || !is_open()) return;
    const auto oldest = pipeline_.earliest_deadline();
    const Time now = Time::clock::now();
    if (oldest && *oldest <= now) return close(asio::error::timed_out);
    if (oldest && late_at(*oldest) <= now && on_late_) on_late_();
    watch_deadline();
  });
}

asio::awaitable<Result<Reply>> ask(std::shared_ptr<Connection> connection, Request request) {
  auto begin = [connection, &request](auto done) {
    // A std::function must be copyable, and what wakes a coroutine is not.
    auto shared_done = std::make_shared<decltype(done)>(std::move(done));
    connection->send(request,
                     [shared_done](Result<Reply> outcome) { std::move (*shared_done)(std::move(outcome)); });
  };
  auto outcome = co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Result<Reply>)>(
      begin, asio::use_awaitable);
  co_return outcome;
}

asio::awaitable<std::vector<Result<Reply>>> ask_all(std::shared_ptr<Connection> connection,
                                                    std::vector<Request> requests) {
  using Outcomes = std::vector<Result<Reply>>;
  if (requests.empty()) co_return Outcomes();
  auto begin = [connection, &requests](auto done) {
    auto shared_done = std::make_shared<decltype(done)>(std::move(done));
    auto outcomes = std::make_shared<Outcomes>();
    for (const Request& request : requests)
      connection->send(request, [shared_done, outcomes, count = requests.size()](Result<Reply> outcome) {
        outcomes->push_back(std::move(outcome));
        if (outcomes->size() == count) std::move (*shared_done)(std::move(*outcomes));
      });
  };
  auto outcomes = co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Outcomes)>(
      begin, asio::use_awaitable);
  co_return outcomes;
}

}  // namespace holdspace::redis
