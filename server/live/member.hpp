// A connection as its room knows it: who it is, and two things that can be done to it. Implemented by
// transport::Connection, which owns itself; a room holds plain pointers between enter() and leave().
#pragma once

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
};

}  // namespace holdspace::live
