// The socket of one connection, and the frames that wait for it: whatever is written, view parts as well as
// the reply that opened it, pongs and closes, goes through one queue of whole items, so that frames never
// interleave; what is read waits with all others of the thread (Arrivals).
//
// Owned by its connection. What it is given leaves at the end of this turn of the event loop, without
// blocking, with everything else of the thread (Departures); only what the socket does not take is queued
// here, and then a newer frame of a view part replaces an unsent older one: at most one of each part waits.
// Promises: never more than `limits::outbox_bytes` queued (else the connection is dead), and it knows how
// long its oldest byte has waited. It has no buffer to read into and no timers, and does not close anything
// by itself.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <boost/asio/io_context.hpp>

#include "live/arrivals.hpp"
#include "live/departures.hpp"
#include "live/frame.hpp"
#include "live/part.hpp"
#include "support/descriptor.hpp"

namespace holdspace::live {

class Outbox final : private Arrivals::Waiter {
 public:
  using Clock = std::chrono::steady_clock;

  // Whoever reads what comes.
  class Reader {
   public:
    // There is something to read, or the connection has ended or failed, which reading tells. May end the
    // outbox.
    virtual void readable(bool ended) = 0;
    // The thread ends: lets go of what keeps it alive. May end the outbox.
    virtual void abandoned() = 0;

   protected:
    ~Reader() = default;
  };

  // Both are its thread's; the socket does not block.
  Outbox(Departures& departures, Arrivals& arrivals, Descriptor socket);
  Outbox(Outbox&&) = delete;
  ~Outbox();

  // From now on what comes is told, until close().
  void tell(Reader& reader);
  // What has come, as much as fits; 0: nothing. Nothing at all: it has ended or failed. `ended` is what
  // readable() was told.
  std::optional<std::size_t> read(std::span<char> into, bool ended);

  // The first of all, sent at once: nothing can leave with it, and just now the socket is in the caches.
  void open_with(std::string_view bytes);
  // To be sent when this turn ends, or when the socket takes it. Nothing happens once the outbox is dead.
  void push(FramePtr frame, Part part);

  // The peer cannot be written to any more: it was closed, failed, or fell too far behind.
  bool dead() const { return dead_; }
  std::size_t queued_bytes() const { return queue_ ? queue_->bytes : 0; }
  // Since when the oldest unsent byte has waited; nothing: everything is with the kernel.
  std::optional<Clock::time_point> waiting_since() const;

  // Nothing more leaves, also not what waits; the peer is told so, and what it still says can be read.
  void finish();
  void close();

  // -- what Departures asks of it: the rest of what left, of whose first frame `sent` bytes are gone; or the
  // end.
  void keep(FramePtr frame, Part part, std::size_t sent);
  void fail();

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

  void enqueue(FramePtr frame, Part part, std::size_t already_sent);
  bool replace_unsent(const FramePtr& frame, Part part);
  void flush();
  void wait();
  void readable(bool ended) override { reader_->readable(ended); }
  void prefetch() const override;
  void writable() override { flush(); }
  void abandoned() override;

  // First what push() reads.
  bool dead_ = false;
  Descriptor socket_;
  std::unique_ptr<Queue> queue_;
  Departures& departures_;
  Departures::Place place_;
  Arrivals& arrivals_;
  Reader* reader_ = nullptr;
};

}  // namespace holdspace::live
