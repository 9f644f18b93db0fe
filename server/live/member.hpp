// A connection as its room knows it: who it is, and two things that can be done to it. Implemented by
// transport::Connection, which owns itself; a room holds plain pointers between enter() and leave().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "holdspace/v1/client.pb.h"
#include "live/close_code.hpp"
#include "live/frame.hpp"
#include "live/part.hpp"

namespace holdspace::live {

class Member : public std::enable_shared_from_this<Member> {
 public:
  virtual void push(FramePtr frame, Part part) = 0;
  // Asks the processor for what push() reads: the members of a large room do not fit its caches.
  void prefetch() const {
    for (std::size_t at = 0; at < read_by_push; at += cache_line)
      __builtin_prefetch(reinterpret_cast<const char*>(this) + at);
  }
  // Leaves its room later, never from within this call.
  virtual void close(CloseCode code) = 0;

  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string seat;              // participants only
  std::uint32_t generation = 0;  // of the seat
  std::uint32_t new_at_run = 0;  // PersonalView.new_at_run
  std::uint32_t controller = 0;  // Controller.id; everybody but participants
  std::uint32_t place = 0;       // its index in the room's list, kept by the room

 protected:
  ~Member() = default;

 private:
  static constexpr std::size_t cache_line = 64;
  static constexpr std::size_t read_by_push = 4 * cache_line;
};

}  // namespace holdspace::live
