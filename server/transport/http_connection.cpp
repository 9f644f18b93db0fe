#include "transport/http_connection.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "live/timer.hpp"
#include "support/metrics.hpp"
#include "transport/api_routes.hpp"
#include "transport/connection.hpp"
#include "transport/page_routes.hpp"
#include "transport/request_checks.hpp"

namespace holdspace::transport {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr auto write_time = std::chrono::seconds(20);  // for a page on a slow phone

// Ends the socket's operations if they take too long. A deadline that was cleared or replaced does nothing,
// even when it had already expired and only waited for its turn.
class Deadline {
 public:
  Deadline(asio::io_context& context, live::Socket& socket) : timer_(context), socket_(socket) {}
  void set(std::chrono::milliseconds time) {
    clear();
    timer_.expires_after(time);
    timer_.async_wait([this, current = std::weak_ptr<int>(turn_)](const error_code&) {
      error_code ignored;  // already ended is as good
      if (current.lock()) socket_.cancel(ignored);
    });
  }
  void clear() {
    turn_ = std::make_shared<int>();
    timer_.cancel();
  }

 private:
  live::Timer timer_;
  live::Socket& socket_;
  std::shared_ptr<int> turn_ = std::make_shared<int>();  // its life is the deadline's
};

asio::awaitable<error_code> write(live::Socket& socket, Response response, bool keep_alive) {
  add_page_headers(response);
  response.keep_alive(keep_alive);
  response.prepare_payload();
  error_code ec;
  co_await http::async_write(socket, response, asio::redirect_error(asio::use_awaitable, ec));
  co_return ec;
}

asio::awaitable<Response> reply_to(Front& front, Request request) {
  if (request.target().starts_with("/api/")) co_return co_await api_reply(front, std::move(request));
  co_return page_reply(front.shop.files, request);
}

// True: the socket has become a WebSocket. Else `refusal` says why not.
bool upgrade(Front& front, live::Socket& socket, const Request& request, Response& refusal) {
  if (auto no = check_upgrade(front, request)) {
    refusal = std::move(*no);
    return false;
  }
  AddressCounts::Place place;
  if (!front.addresses.take(client_address(front.shop, socket, request), place)) {
    refusal = error_reply(http::status::service_unavailable, "too-many-from-here",
                          "Too many devices are connected from this network. Try again later.");
    return false;
  }
  std::make_shared<Connection>(front, std::move(socket), std::move(place))->start(request);
  return true;
}

}  // namespace

asio::awaitable<void> serve_http(Front& front, live::Socket socket) {
  boost::beast::flat_buffer buffer(limits::http_head_bytes + limits::http_body_bytes);
  Deadline deadline(front.node.context(), socket);
  error_code ec;
  while (!front.draining) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(limits::http_head_bytes);
    parser.body_limit(limits::http_body_bytes);
    deadline.set(limits::http_head_time);
    co_await http::async_read(socket, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
    deadline.clear();
    if (ec) {
      if (std::optional<Response> words = reply_to_unreadable(ec))
        co_await write(socket, std::move(*words), false);
      break;
    }
    Request request = parser.release();
    Response response;
    if (boost::beast::websocket::is_upgrade(request)) {
      if (upgrade(front, socket, request, response)) co_return;
    } else if (std::optional<Response> no = check_request(request)) {
      response = std::move(*no);
    } else {
      response = co_await reply_to(front, request);
    }
    const bool keep_alive = request.keep_alive() && response.result() != http::status::bad_request;
    deadline.set(write_time);
    ec = co_await write(socket, std::move(response), keep_alive);
    deadline.clear();
    if (ec || !keep_alive) break;
  }
  socket.shutdown(live::Socket::shutdown_both, ec);
}

asio::awaitable<void> serve_admin(live::Socket socket, bool ready) {
  boost::beast::flat_buffer buffer(limits::http_head_bytes);
  http::request_parser<http::string_body> parser;
  parser.header_limit(limits::http_head_bytes);
  error_code ec;
  co_await http::async_read(socket, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
  if (ec) co_return;
  const std::string target(parser.get().target());
  Response response = text_reply(http::status::not_found, "not here\n");
  if (target == "/livez") response = text_reply(http::status::ok, "alive\n");
  if (target == "/metrics") response = text_reply(http::status::ok, metrics::text());
  if (target == "/readyz")
    response = ready ? text_reply(http::status::ok, "ready\n")
                     : text_reply(http::status::service_unavailable, "Redis has not answered for a while\n");
  co_await write(socket, std::move(response), false);
}

}  // namespace holdspace::transport
