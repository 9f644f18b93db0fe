#include "wire.hpp"

#include <deque>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

namespace holdspace::testing {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

class Wire::Impl : public std::enable_shared_from_this<Impl> {
 public:
  Impl(asio::io_context& context, OnMessage on_message) : ws_(context), on_message_(std::move(on_message)) {}

  void connect(std::uint16_t port) {
    ws_.next_layer().connect({asio::ip::address_v4::loopback(), port});
    ws_.next_layer().set_option(asio::ip::tcp::no_delay(true));
    ws_.read_message_max(1 << 20);
    ws_.handshake("127.0.0.1:" + std::to_string(port), "/live");
    open_ = true;
    read();
  }

  void send(std::string bytes, bool binary) {
    if (!open_) return;
    waiting_.push_back({std::move(bytes), binary});
    if (waiting_.size() == 1) write();
  }

  void drop() {
    on_message_ = nullptr;
    open_ = false;
    error_code ignored;
    ws_.next_layer().set_option(asio::socket_base::linger(true, 0), ignored);
    ws_.next_layer().close(ignored);
  }

  bool open() const { return open_; }
  std::uint16_t close_code() const { return ws_.reason().code; }

 private:
  struct Message {
    std::string bytes;
    bool binary;
  };

  void read() {
    ws_.async_read(buffer_, [self = shared_from_this()](error_code ec, std::size_t) {
      if (ec) {
        self->open_ = false;
        return;
      }
      const std::string bytes = boost::beast::buffers_to_string(self->buffer_.cdata());
      self->buffer_.clear();
      if (self->on_message_) self->on_message_(bytes);
      if (self->open_) self->read();
    });
  }

  void write() {
    ws_.binary(waiting_.front().binary);
    ws_.async_write(asio::buffer(waiting_.front().bytes),
                    [self = shared_from_this()](error_code ec, std::size_t) {
                      if (ec) return self->waiting_.clear();  // reading hears of it
                      self->waiting_.pop_front();
                      if (!self->waiting_.empty()) self->write();
                    });
  }

  websocket::stream<asio::ip::tcp::socket> ws_;
  OnMessage on_message_;
  boost::beast::flat_buffer buffer_;
  std::deque<Message> waiting_;
  bool open_ = false;
};

Wire::Wire(asio::io_context& context, std::uint16_t port, OnMessage on_message)
    : impl_(std::make_shared<Impl>(context, std::move(on_message))) {
  impl_->connect(port);
}
Wire::~Wire() {
  impl_->drop();
}
void Wire::send(std::string bytes) {
  impl_->send(std::move(bytes), true);
}
void Wire::send_text(std::string text) {
  impl_->send(std::move(text), false);
}
void Wire::drop() {
  impl_->drop();
}
bool Wire::open() const {
  return impl_->open();
}
std::uint16_t Wire::close_code() const {
  return impl_->close_code();
}

}  // namespace holdspace::testing
