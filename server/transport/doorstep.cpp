#include "transport/doorstep.hpp"

#include <array>
#include <cerrno>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <sys/socket.h>

#include "live/spawn.hpp"
#include "support/limits.hpp"
#include "transport/http_connection.hpp"
#include "transport/upgrade.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr auto head_s = static_cast<std::uint32_t>(
    std::chrono::duration_cast<std::chrono::seconds>(limits::http_head_time).count());

}  // namespace

Doorstep::Doorstep(Front& front, live::Socket socket, const boost::asio::ip::address& peer)
    : front_(front), socket_(std::move(socket)), peer_(peer) {
  ++front_.http_connections;
}

Doorstep::~Doorstep() {
  if (counted_) --front_.http_connections;
  front_.wheel.remove(*this);
}

void Doorstep::start() {
  if (front_.draining || front_.http_connections > limits::http_connections) return hand_over({});
  look();
}

void Doorstep::look() {
  std::array<char, limits::http_head_bytes> bytes;  // of this call: nothing is kept of it
  const ssize_t size = ::recv(socket_.native_handle(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size > 0) return take({bytes.data(), static_cast<std::size_t>(size)});
  if (size == 0 || (errno != EAGAIN && errno != EINTR)) return;  // gone
  front_.wheel.add(*this, head_s);
  socket_.async_wait(live::Socket::wait_read,
                     [self = shared_from_this()](const boost::system::error_code& ec) {
                       self->front_.wheel.remove(*self);
                       if (!ec) self->look();
                     });
}

void Doorstep::take(std::string_view bytes) {
  http::request_parser<http::string_body> parser;
  parser.header_limit(limits::http_head_bytes);
  boost::system::error_code ec;
  const std::size_t parsed = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
  if (ec || !parser.is_done() || parsed < bytes.size()) return hand_over(bytes);
  const Request& request = parser.get();
  if (!boost::beast::websocket::is_upgrade(request)) return hand_over(bytes);
  if (upgrade(front_, socket_, peer_, request)) hand_over(bytes);  // there the refusal is said
}

void Doorstep::hand_over(std::string_view bytes) {
  --front_.http_connections;  // counted there from now on
  counted_ = false;
  boost::beast::flat_buffer read(http_buffer_bytes);
  read.commit(
      boost::asio::buffer_copy(read.prepare(bytes.size()), boost::asio::buffer(bytes.data(), bytes.size())));
  live::spawn(socket_.get_executor(), serve_http(front_, std::move(socket_), std::move(read)),
              "http connection", [] {});
}

std::uint32_t Doorstep::check(std::uint32_t) {
  boost::system::error_code ignored;  // already gone is as good
  socket_.close(ignored);
  return 0;
}

}  // namespace holdspace::transport
