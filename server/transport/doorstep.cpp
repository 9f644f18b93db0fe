#include "transport/doorstep.hpp"

#include <array>
#include <cerrno>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "live/spawn.hpp"
#include "support/direct_calls.hpp"
#include "support/limits.hpp"
#include "transport/congestion.hpp"
#include "transport/http_connection.hpp"
#include "transport/upgrade.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr auto head_s = static_cast<std::uint32_t>(
    std::chrono::duration_cast<std::chrono::seconds>(limits::http_head_time).count());

}  // namespace

Doorstep::Doorstep(Front& front, Descriptor socket, const boost::asio::ip::address& peer)
    : front_(front), socket_(std::move(socket)), peer_(peer) {
  ++front_.http_connections;
}

Doorstep::~Doorstep() {
  if (counted_) --front_.http_connections;
  front_.arrivals.forget(socket_.get(), *this);
  front_.wheel.remove(*this);
}

void Doorstep::start() {
  if (front_.draining || front_.http_connections > limits::http_connections) return hand_over({});
  look();
}

void Doorstep::look() {
  std::array<char, limits::http_head_bytes> bytes;  // of this call: nothing is kept of it
  const ssize_t size = direct::recv(socket_.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (size > 0) return take({bytes.data(), static_cast<std::size_t>(size)});
  if (size == 0 || (errno != EAGAIN && errno != EINTR)) return;  // gone
  waiting_ = shared_from_this();
  front_.wheel.add(*this, head_s);
  front_.arrivals.wait_for(EPOLLIN, socket_.get(), *this);
}

void Doorstep::readable([[maybe_unused]] bool ended) {
  const std::shared_ptr<Doorstep> self = waiting_;
  end();
  look();
}

// Of the waiting; and where nobody else holds it, of this.
void Doorstep::end() {
  front_.wheel.remove(*this);
  front_.arrivals.forget(socket_.get(), *this);
  const std::shared_ptr<Doorstep> self = std::move(waiting_);
}

void Doorstep::take(std::string_view bytes) {
  http::request_parser<http::string_body> parser;
  parser.header_limit(limits::http_head_bytes);
  boost::system::error_code ec;
  const std::size_t parsed = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
  if (ec || !parser.is_done() || parsed < bytes.size()) return hand_over(bytes);
  const Request& request = parser.get();
  if (!boost::beast::websocket::is_upgrade(request)) return hand_over(bytes);
  // Refused, it is said there.
  if (upgrade(
          front_, [this] { return std::move(socket_); }, peer_, request))
    hand_over(bytes);
}

void Doorstep::hand_over(std::string_view bytes) {
  --front_.http_connections;  // counted there from now on
  counted_ = false;
  choose_systems_congestion_control(socket_.get());
  boost::beast::flat_buffer read(http_buffer_bytes);
  read.commit(
      boost::asio::buffer_copy(read.prepare(bytes.size()), boost::asio::buffer(bytes.data(), bytes.size())));
  boost::asio::io_context& context = front_.node.context();
  live::spawn(context.get_executor(), serve_http(front_, adopt(context, std::move(socket_)), std::move(read)),
              "http connection", [] {});
}

// It said nothing for too long.
std::uint32_t Doorstep::check(std::uint32_t) {
  end();
  return 0;
}

}  // namespace holdspace::transport
