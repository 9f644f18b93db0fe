#include "robots/http_call.hpp"

#include <chrono>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace holdspace::robots {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr auto call_time = std::chrono::seconds(10);

http::request<http::string_body> to_beast(const Place& place, const HttpRequest& request) {
  http::request<http::string_body> message(http::string_to_verb(request.method), request.target, 11);
  message.set(http::field::host, place.authority());
  message.set(http::field::origin, "http://" + place.authority());
  if (!request.bearer.empty()) message.set(http::field::authorization, "Bearer " + request.bearer);
  message.keep_alive(false);
  if (!request.body.empty()) {
    message.set(http::field::content_type, "application/json");
    message.body() = request.body;
    message.prepare_payload();
  }
  return message;
}

}  // namespace

asio::awaitable<HttpAnswer> call(Place place, HttpRequest request) {
  const auto executor = co_await asio::this_coro::executor;
  asio::ip::tcp::resolver resolver(executor);
  const auto [not_found, addresses] = co_await resolver.async_resolve(place.host, place.port, quietly);
  if (not_found) co_return HttpAnswer{0, {}, not_found.message()};

  beast::tcp_stream stream(executor);
  stream.expires_after(call_time);
  const auto [not_there, address] = co_await stream.async_connect(addresses, quietly);
  if (not_there) co_return HttpAnswer{0, {}, not_there.message()};

  const http::request<http::string_body> message = to_beast(place, request);
  const auto [not_sent, sent_bytes] = co_await http::async_write(stream, message, quietly);
  if (not_sent) co_return HttpAnswer{0, {}, not_sent.message()};

  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.body_limit(4 * 1024 * 1024);
  const auto [not_read, read_bytes] = co_await http::async_read(stream, buffer, parser, quietly);
  if (not_read) co_return HttpAnswer{0, {}, not_read.message()};
  co_return HttpAnswer{parser.get().result_int(), parser.get().body(), {}};
}

}  // namespace holdspace::robots
