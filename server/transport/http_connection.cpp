#include "transport/http_connection.hpp"

#include <array>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "support/metrics.hpp"
#include "transport/api_access.hpp"
#include "transport/api_routes.hpp"
#include "transport/deadline.hpp"
#include "transport/page_routes.hpp"
#include "transport/request_checks.hpp"
#include "transport/upgrade.hpp"

namespace holdspace::transport {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr auto write_time = std::chrono::seconds(20);  // for a page on a slow phone

asio::awaitable<error_code> write(Socket& socket, Response response, bool keep_alive) {
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

// How long a body may be: longer where a facilitator brings an exercise. Nobody else can fill the memory.
asio::awaitable<std::uint64_t> body_bytes(Front& front, http::request_header<> head, std::uint64_t length) {
  if (length <= limits::http_body_bytes || !head.target().starts_with("/api/exercises/"))
    co_return limits::http_body_bytes;
  Request asking;
  asking.base() = std::move(head);
  const Result<bool> known = co_await is_facilitator(front, caller_of(front.shop, asking));
  co_return known.has_value() && known.value() ? limits::library_body_bytes : limits::http_body_bytes;
}

// One of the connections that are no WebSocket, for as long as it is one.
class Counted {
 public:
  explicit Counted(std::uint32_t& count) : count_(count) { ++count_; }
  ~Counted() { --count_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;

 private:
  std::uint32_t& count_;
};

// A socket that is closed while bytes of a request are unread resets the connection, and the reply is lost
// with it. So: say that nothing more comes, and drop what still arrives, for a while and up to a bound.
asio::awaitable<void> take_leave(Socket& socket, Deadline& deadline) {
  error_code ec;
  socket.shutdown(Socket::shutdown_send, ec);
  std::array<char, 4096> dropped;
  deadline.set(limits::http_linger_time);
  for (std::size_t total = 0; !ec && total < limits::http_linger_bytes;) {
    const asio::mutable_buffer into(dropped.data(), dropped.size());
    total += co_await socket.async_read_some(into, asio::redirect_error(asio::use_awaitable, ec));
  }
  deadline.clear();
}

}  // namespace

asio::awaitable<void> serve_http(Front& front, Socket socket, boost::beast::flat_buffer buffer) {
  const Counted counted(front.http_connections);
  Deadline deadline(front.node.context(), socket);
  const bool full = front.http_connections > limits::http_connections;
  if (full) {
    deadline.set(write_time);
    co_await write(socket, server_full(), false);
    co_return co_await take_leave(socket, deadline);
  }
  while (!front.draining) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(limits::http_head_bytes);
    parser.body_limit(boost::none);  // until it is known whose it is
    error_code ec;
    deadline.set(limits::http_head_time);
    co_await http::async_read_header(socket, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
    if (!ec) {
      distrust(front.shop, socket, parser.get());
      const std::uint64_t length = parser.content_length().value_or(0);
      const std::uint64_t most = co_await body_bytes(front, parser.get().base(), length);
      parser.body_limit(most);
      if (most > limits::http_body_bytes) deadline.set(limits::library_body_time);
      if (length > most)
        ec = http::error::body_limit;
      else
        co_await http::async_read(socket, buffer, parser, asio::redirect_error(asio::use_awaitable, ec));
    }
    deadline.clear();
    if (ec) {
      if (std::optional<Response> words = reply_to_unreadable(ec)) {
        deadline.set(write_time);
        co_await write(socket, std::move(*words), false);
      }
      break;
    }
    Request request = parser.release();
    Response response;
    if (boost::beast::websocket::is_upgrade(request)) {
      std::optional<Response> no = upgrade(
          front, [&socket] { return Descriptor(socket.release()); }, peer_of(socket), request);
      if (!no) co_return;
      response = std::move(*no);
    } else if (std::optional<Response> no = check_request(request)) {
      response = std::move(*no);
    } else if (std::optional<Response> foreign = check_page(front.shop, request)) {
      response = std::move(*foreign);
    } else {
      response = co_await reply_to(front, request);
    }
    const bool keep_alive = request.keep_alive() && response.result() != http::status::bad_request;
    deadline.set(write_time);
    ec = co_await write(socket, std::move(response), keep_alive);
    deadline.clear();
    if (ec || !keep_alive) break;
  }
  co_await take_leave(socket, deadline);
}

asio::awaitable<void> serve_admin(Socket socket, bool ready) {
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
