// The frames that wait for one connection, and the layer under its websocket::stream: reads wait with all
// others of the thread (Arrivals), and everything that is written, our ready frames as well as Beast's own
// handshake, pongs and closes, goes through one queue of whole items, so that frames never interleave.
//
// Owned by its connection (the stream refers to it as its next layer). What it is given leaves at the end of
// this turn of the event loop, without blocking, with everything else of the thread (Departures); only what
// the socket does not take is queued here, and then a newer frame of a view part replaces an unsent older
// one: at most one of each part waits. Promises: never more than `limits::outbox_bytes` queued (else the
// connection is dead), and it knows how long its oldest byte has waited. It is not a buffer for reading, has
// no timers, and does not close anything by itself.
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
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/container/static_vector.hpp>
#include <sys/uio.h>

#include "live/arrivals.hpp"
#include "live/departures.hpp"
#include "live/frame.hpp"
#include "live/part.hpp"
#include "support/descriptor.hpp"

namespace holdspace::live {

using Executor = boost::asio::io_context::executor_type;

class Outbox final : private Arrivals::Waiter {
 public:
  using executor_type = Executor;
  using error_code = boost::system::error_code;
  using Clock = std::chrono::steady_clock;

  // Both are its thread's; the socket does not block.
  Outbox(Departures& departures, Arrivals& arrivals, Descriptor socket);
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
  executor_type get_executor() noexcept { return arrivals_.context().get_executor(); }

  // Ends when there is something to read, never at once.
  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(error_code, std::size_t)>(
        [this](auto handler, const Buffers& into) {
          begin_to_read(std::make_unique<ReadingInto<Buffers, decltype(handler)>>(into, std::move(handler)));
        },
        token, buffers);
  }
  // Only what is there.
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers, error_code& ec) {
    return read_into(pieces_of(buffers), ec);
  }
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers) {
    error_code ec;
    const std::size_t size = read_some(buffers, ec);
    if (ec) throw boost::system::system_error(ec);
    return size;
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
          boost::asio::post(get_executor(), boost::beast::bind_front_handler(std::move(handler), ec, size));
        },
        token, buffers);
  }

 private:
  struct Item {
    FramePtr frame;
    Part part;
    Clock::time_point since;
  };
  // Made when the socket takes no more, gone when everything is sent.
  struct Queue {
    std::deque<Item> items;
    std::size_t sent_of_first = 0;
    std::size_t bytes = 0;
  };

  // Where bytes go: Beast reads into one or two pieces.
  using Pieces = boost::container::static_vector<iovec, 4>;
  template <class Buffers>
  static Pieces pieces_of(const Buffers& buffers) {
    Pieces pieces;
    for (auto it = boost::asio::buffer_sequence_begin(buffers);
         it != boost::asio::buffer_sequence_end(buffers) && pieces.size() < pieces.capacity(); ++it) {
      const boost::asio::mutable_buffer piece = *it;
      if (piece.size() > 0) pieces.push_back({piece.data(), piece.size()});
    }
    return pieces;
  }
  static std::size_t size_of(const Pieces& pieces) {
    std::size_t size = 0;
    for (const iovec& piece : pieces) size += piece.iov_len;
    return size;
  }

  // A read that waits, with whoever waits for it.
  struct Reading {
    virtual ~Reading() = default;
    virtual Pieces pieces() const = 0;
    virtual void end(error_code ec, std::size_t size) = 0;  // once
  };
  template <class Buffers, class Handler>
  struct ReadingInto final : Reading {
    ReadingInto(const Buffers& into, Handler then) : buffers(into), handler(std::move(then)) {}
    Pieces pieces() const override { return pieces_of(buffers); }
    void end(error_code ec, std::size_t size) override { std::move(handler)(ec, size); }
    Buffers buffers;
    Handler handler;
  };

  template <class Copy>
  std::size_t take_bytes(std::size_t size, Copy copy) {
    std::string bytes(size, '\0');
    copy(bytes.data());
    push(Frame::of_bytes(bytes), Part::whole);
    return size;
  }
  void begin_to_read(std::unique_ptr<Reading> reading);
  std::size_t read_into(Pieces pieces, error_code& ec);
  void enqueue(FramePtr frame, Part part, std::size_t already_sent);
  bool replace_unsent(const FramePtr& frame, Part part);
  void flush();
  void wait();
  void readable(bool ended) override;
  void prefetch() const override;
  void writable() override { flush(); }
  void abandoned() override { const auto with_all_it_holds = std::move(reading_); }

  // First what push() reads.
  bool dead_ = false;
  bool more_ = false;  // may be there than the last read took
  Descriptor socket_;
  std::unique_ptr<Queue> queue_;
  Departures& departures_;
  Departures::Place place_;
  Arrivals& arrivals_;
  std::unique_ptr<Reading> reading_;
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
