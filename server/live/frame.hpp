// One ready WebSocket frame: header and payload, encoded once and handed to every connection that is to get
// it. Server frames are unmasked, so the bytes are the same for everybody. Counted, not atomically: a frame
// never leaves the thread it was made on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/smart_ptr/intrusive_ptr.hpp>

#include "holdspace/v1/server.pb.h"
#include "support/frame_head.hpp"

namespace holdspace::live {

class Frame;
using FramePtr = boost::intrusive_ptr<const Frame>;

class Frame {
 public:
  // A binary message. `padded_to` > 0: the ServerMessage is padded to exactly that many bytes (N9); it must
  // not be longer by itself.
  static FramePtr of(v1::ServerMessage message, std::size_t padded_to = 0);
  // The answer to a ping, with what came in it: up to 125 bytes.
  static FramePtr pong(std::string_view payload);
  // The last one: why, and in words of up to 123 bytes.
  static FramePtr close(std::uint16_t code, std::string_view reason);
  // Bytes as they are, such as the reply that opens a WebSocket.
  static FramePtr of_bytes(std::string_view bytes);

  std::string_view bytes() const { return {reinterpret_cast<const char*>(this + 1), size_}; }

 private:
  explicit Frame(std::size_t size) : size_(size) {}
  static Frame* allocate(std::size_t size);
  static FramePtr control(FrameKind kind, std::string_view first, std::string_view second);
  char* begin() { return reinterpret_cast<char*>(this + 1); }
  friend void intrusive_ptr_add_ref(const Frame* frame) { ++frame->references_; }
  friend void intrusive_ptr_release(const Frame* frame);

  mutable std::uint32_t references_ = 0;
  std::size_t size_;
};

}  // namespace holdspace::live
