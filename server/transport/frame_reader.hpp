// Takes apart what a browser sends on its WebSocket (RFC 6455, section 5): masked frames, into whole
// messages.
//
// The bytes are its thread's, and so is the room to put them in: of its own it keeps only what is unfinished,
// which between two messages is nothing. Beast's stream keeps 2.6 KB for each connection, three quarters of
// what an idle one would cost, and touches them again for every message.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "support/frame_head.hpp"

namespace holdspace::transport {

class FrameReader {
 public:
  enum class Kind : std::uint8_t {
    nothing,  // more has to come
    binary,
    text,
    ping,
    pong,
    close,     // with the sender's code in its first two bytes, or without any
    wrong,     // against the protocol: what follows cannot be told apart any more
    too_long,  // longer than it may be; nor can what follows this
  };
  struct Heard {
    Kind kind;
    std::string_view payload;  // whole and unmasked; until next(), keep() or the end of the bytes
  };

  // How many bytes resume() gives back at most, of messages up to `most` bytes.
  static constexpr std::size_t most_kept(std::size_t most) { return FrameHead::longest + most; }

  // First: puts in front what the last keep() was left, and says how many bytes that are.
  std::size_t resume(std::span<char> into) const;
  // The next message of these bytes, which shrink by it and are unmasked in place; a message, or what its
  // frames make together, has `most` bytes at most. May come between the frames of a longer one: ping, pong,
  // close.
  Heard next(std::span<char>& bytes, std::size_t most);
  // Last: what next() has left of them.
  void keep(std::span<const char> bytes);

 private:
  struct Unfinished {
    std::string bytes;                // of a frame that has not come whole
    std::string message;              // of one whose last frame has not come
    Kind of_message = Kind::nothing;  // none of whose frames has come
    bool is_whole = false;            // it was given out
  };
  Unfinished& unfinished();
  bool in_message() const { return unfinished_ && unfinished_->of_message != Kind::nothing; }

  std::unique_ptr<Unfinished> unfinished_;
};

// What a close says (RFC 6455, section 7.4): a code that may be sent; 1000: none; 0: against the protocol.
std::uint16_t close_code_in(std::string_view payload);

}  // namespace holdspace::transport
