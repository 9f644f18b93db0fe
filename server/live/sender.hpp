// How bytes get from this process to the kernel. Departures gives it everything of one turn of the event loop
// at once; there are two: PlainSender asks the kernel once per connection, UringSender once for all. Both
// promise the same: nothing blocks, each Sending is tried exactly once, and its `taken` says afterwards what
// the kernel took. What it did not take is the outbox's business.
//
// Made and used on one thread.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <sys/types.h>
#include <sys/uio.h>

namespace holdspace::live {

// What one connection has to send: pieces that stand one behind the other in the turn's list of pieces.
struct Sending {
  int socket = -1;
  std::size_t first_piece = 0;
  std::size_t pieces = 0;
  std::size_t bytes = 0;
  // Afterwards: so many bytes, fewer than `bytes` in a short write; negative: an errno (-EAGAIN: it would
  // have blocked).
  ssize_t taken = 0;
};

class Sender {
 public:
  virtual ~Sender() = default;

  // At most one Sending of each socket. `pieces` stays as it is during the call.
  virtual void send(std::span<Sending> sendings, std::vector<iovec>& pieces) = 0;

  // For the log.
  virtual const char* name() const = 0;
};

// Of one Sending, by send(2) or sendmsg(2).
ssize_t send_plainly(const Sending& sending, std::vector<iovec>& pieces);

}  // namespace holdspace::live
