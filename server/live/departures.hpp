// What leaves a thread in one turn of its event loop: whatever outboxes are given meanwhile is collected, and
// handed to the sender at the turn's end, all of one connection as one Sending. So a broadcast is one entry
// into the kernel (with io_uring), and what one connection gets in a turn is one write.
//
// One per thread; outlives its outboxes. Keeps no bytes beyond the turn: what the kernel does not take goes
// back to the outbox. Allocates nothing once its lists have grown to the largest turn.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <boost/asio/io_context.hpp>

#include "live/frame.hpp"
#include "live/part.hpp"
#include "live/sender.hpp"
#include "live/sender_choice.hpp"

namespace holdspace::live {

class Outbox;

class Departures {
 public:
  // An outbox's place in the turn; it keeps it, and gives it with every call.
  struct Place {
    std::uint64_t turn = 0;  // of which `first` and `last` speak; an earlier one: nothing leaves now
    std::uint32_t first = 0, last = 0;
  };

  Departures(boost::asio::io_context& context, SenderChoice choice) : context_(context), choice_(choice) {}
  Departures(const Departures&) = delete;
  Departures& operator=(const Departures&) = delete;

  // A newer frame of a view part takes the place of one that has not left.
  void add(Outbox& from, Place& place, int socket, FramePtr frame, Part part);
  // The outbox ends, or fails: nothing more of it leaves.
  void forget(const Place& place);

 private:
  struct Departure {
    Outbox* from;  // null: forgotten
    FramePtr frame;
    std::uint32_t next;  // of the same outbox
    int socket;
    Part part;
    bool first;
  };
  static constexpr std::uint32_t none = UINT32_MAX;

  bool replace(const Place& place, const FramePtr& frame, Part part);
  void leave();
  void gather(std::uint32_t first);
  static bool left_whole(const Sending& sending);
  void give_back(const Sending& sending, std::uint32_t first);

  boost::asio::io_context& context_;
  const SenderChoice choice_;
  std::unique_ptr<Sender> sender_;  // made by the thread that sends
  std::uint64_t turn_ = 1;
  std::vector<Departure> departures_;
  // Of the turn that leaves.
  std::vector<Sending> sendings_;
  std::vector<std::uint32_t> firsts_;  // the first departure of each sending
  std::vector<iovec> pieces_;
};

}  // namespace holdspace::live
