// The frames that wait for one connection, and the layer under its websocket::stream: reads pass through to
// the socket, and everything that is written, our ready frames as well as Beast's own handshake, pongs and
// closes, goes through one queue of whole items, so that frames never interleave.
//
// Owned by its connection (it is the stream's next layer). What it is given leaves at the end of this turn of
// the event loop, without blocking, with everything else of the thread (Departures); only what the socket
// does not take is queued here, and then a newer frame of a view part replaces an unsent older one: at most
// one of each part waits. Promises: never more than `limits::outbox_bytes` queued (else the connection is
// dead), and it knows how long its oldest byte has waited. It is not a buffer for reading, has no timers, and
// does not close anything by itself.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/role.hpp>

#include "live/departures.hpp"
#include "live/frame.hpp"
#include "live/part.hpp"

namespace holdspace::live {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

class Outbox {
 public:
  using executor_type = Executor;
  using error_code = boost::system::error_code;
  using Clock = std::chrono::steady_clock;

  // `departures` are its thread's.
  Outbox(Departures& departures, Socket socket);
  Outbox(Outbox&&) = delete;
  ~Outbox();

  // To be sent when this turn ends, or when the socket takes it. Nothing happens once the outbox is dead.
  void push(FramePtr frame, Part part);

  // The peer cannot be written to any more: it was closed, failed, or fell too far behind.
  bool dead() const { return dead_; }
  std::size_t queued_bytes() const { return queue_ ? queue_->bytes : 0; }
  // Since when the oldest unsent byte has waited; nothing: everything is with the kernel.
  std::optional<Clock::time_point> waiting_since() const;

  void close();

  // -- what Departures asks of it: the rest of what left, of whose first frame `sent` bytes are gone; or the
  // end.
  void keep(FramePtr frame, Part part, std::size_t sent);
  void fail();

  // -- what websocket::stream asks of its next layer
  // ---------------------------------------------------------------
  executor_type get_executor() noexcept { return socket_.get_executor(); }
  Socket& socket() { return socket_; }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return socket_.async_read_some(buffers, std::forward<Token>(token));
  }
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers) {
    return socket_.read_some(buffers);
  }
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers, error_code& ec) {
    return socket_.read_some(buffers, ec);
  }
  // As async_write_some, for a handshake that needs no waiting.
  template <class Buffers>
  std::size_t write_some(const Buffers& buffers, error_code& ec) {
    const std::size_t size = take_bytes(boost::asio::buffer_size(buffers), [&](char* to) {
      boost::asio::buffer_copy(boost::asio::buffer(to, boost::asio::buffer_size(buffers)), buffers);
    });
    ec = dead_ ? boost::asio::error::broken_pipe : error_code{};
    return ec ? 0 : size;
  }
  template <class Buffers>
  std::size_t write_some(const Buffers& buffers) {
    error_code ec;
    const std::size_t size = write_some(buffers, ec);
    if (ec) throw boost::system::system_error(ec);
    return size;
  }
  // Takes the bytes whole (copied: Beast's own writes are few and small) and completes by post, never at
  // once.
  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(error_code, std::size_t)>(
        [this](auto handler, const Buffers& from) {
          error_code ec;
          const std::size_t size = write_some(from, ec);
          boost::asio::post(socket_.get_executor(),
                            boost::beast::bind_front_handler(std::move(handler), ec, size));
        },
        token, buffers);
  }

 private:
  struct Item {
    FramePtr frame;
    Part part;
    Clock::time_point since;
  };
  // Made when the socket takes no more, gone when everything is sent. `alive` lets a wait that completes
  // after the outbox's end see that it is too late.
  struct Queue {
    std::deque<Item> items;
    std::size_t sent_of_first = 0;
    std::size_t bytes = 0;
    bool waiting = false;
    std::shared_ptr<Outbox*> alive;
  };

  template <class Copy>
  std::size_t take_bytes(std::size_t size, Copy copy) {
    std::string bytes(size, '\0');
    copy(bytes.data());
    push(Frame::of_bytes(bytes), Part::whole);
    return size;
  }
  void enqueue(FramePtr frame, Part part, std::size_t already_sent);
  bool replace_unsent(const FramePtr& frame, Part part);
  void wait_until_writable();
  void flush();

  Departures& departures_;
  Departures::Place place_;
  Socket socket_;
  std::unique_ptr<Queue> queue_;
  bool dead_ = false;
};

// Found by Beast through the namespace of Outbox.
void teardown(boost::beast::role_type role, Outbox& outbox, boost::system::error_code& ec);
void beast_close_socket(Outbox& outbox);
template <class Handler>
void async_teardown(boost::beast::role_type, Outbox& outbox, Handler&& handler) {
  outbox.close();
  boost::asio::post(outbox.get_executor(), boost::beast::bind_front_handler(std::forward<Handler>(handler),
                                                                            boost::system::error_code{}));
}

}  // namespace holdspace::live
