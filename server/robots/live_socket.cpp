#include "robots/live_socket.hpp"

#include <deque>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/websocket.hpp>

namespace holdspace::robots {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr auto open_time = std::chrono::seconds(10);
constexpr auto leave_time = std::chrono::seconds(2);
constexpr std::size_t longest_message = 1024 * 1024;

}  // namespace

// Shared with the handlers of its own writes, so that a socket may be thrown away at any time.
class LiveSocket::Impl : public std::enable_shared_from_this<LiveSocket::Impl> {
 public:
  explicit Impl(asio::any_io_executor executor) : stream_(std::move(executor)) {}

  asio::awaitable<error_code> open(Place place) {
    asio::ip::tcp::resolver resolver(stream_.get_executor());
    const auto [not_found, addresses] = co_await resolver.async_resolve(place.host, place.port, quietly);
    if (not_found) co_return not_found;
    beast::get_lowest_layer(stream_).expires_after(open_time);
    const auto [not_there, address] =
        co_await beast::get_lowest_layer(stream_).async_connect(addresses, quietly);
    if (not_there) co_return not_there;
    error_code ignored;
    beast::get_lowest_layer(stream_).socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    beast::get_lowest_layer(stream_).expires_never();
    prepare(place);
    const auto [refused] = co_await stream_.async_handshake(place.authority(), "/live", quietly);
    open_ = !refused;
    co_return refused;
  }

  asio::awaitable<std::optional<Received>> read() {
    buffer_.clear();
    const auto [ended, bytes] = co_await stream_.async_read(buffer_, quietly);
    const auto now = std::chrono::steady_clock::now();
    if (ended) {
      open_ = false;
      co_return std::nullopt;
    }
    co_return Received{beast::buffers_to_string(buffer_.cdata()), now};
  }

  void send(std::string bytes) {
    if (!open_) return;
    queue_.push_back(std::move(bytes));
    if (queue_.size() == 1) write();
  }

  void leave() {
    if (!open_) return cut();
    open_ = false;
    stream_.set_option(websocket::stream_base::timeout{leave_time, websocket::stream_base::none(), false});
    auto done = [self = shared_from_this()](error_code) { self->cut(); };
    stream_.async_close(websocket::close_code::going_away, done);
  }

  void cut() {
    open_ = false;
    error_code ignored;
    auto& socket = beast::get_lowest_layer(stream_).socket();
    socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
  }

  void fall_silent() {
    open_ = false;
    beast::get_lowest_layer(stream_).cancel();
  }

  std::uint16_t close_code() const { return stream_.reason().code; }

 private:
  void prepare(const Place& place) {
    stream_.set_option(websocket::stream_base::timeout{open_time, websocket::stream_base::none(), false});
    auto dress = [origin = "http://" + place.authority()](websocket::request_type& request) {
      request.set(beast::http::field::origin, origin);
    };
    stream_.set_option(websocket::stream_base::decorator(dress));
    stream_.read_message_max(longest_message);
    stream_.binary(true);
  }

  void write() {
    auto written = [self = shared_from_this()](error_code failed, std::size_t) {
      if (failed) return self->queue_.clear();  // reading hears of it
      self->queue_.pop_front();
      if (!self->queue_.empty()) self->write();
    };
    stream_.async_write(asio::buffer(queue_.front()), written);
  }

  websocket::stream<beast::tcp_stream> stream_;
  beast::flat_buffer buffer_;
  std::deque<std::string> queue_;
  bool open_ = false;
};

LiveSocket::LiveSocket(asio::any_io_executor executor) : impl_(std::make_shared<Impl>(std::move(executor))) {}
LiveSocket::~LiveSocket() {
  impl_->cut();
}
asio::awaitable<error_code> LiveSocket::open(Place place) {
  return impl_->open(std::move(place));
}
asio::awaitable<std::optional<LiveSocket::Received>> LiveSocket::read() {
  return impl_->read();
}
void LiveSocket::send(std::string bytes) {
  impl_->send(std::move(bytes));
}
void LiveSocket::leave() {
  impl_->leave();
}
void LiveSocket::cut() {
  impl_->cut();
}
void LiveSocket::fall_silent() {
  impl_->fall_silent();
}
std::uint16_t LiveSocket::close_code() const {
  return impl_->close_code();
}

}  // namespace holdspace::robots
