// The head of a WebSocket frame (RFC 6455, section 5.2): which bytes say what. Here for all who read or write
// frames by themselves: the server, the robots, the proof, the floor of the comparison. What a head may say
// to whom is theirs. Inline, since to most frames there is little else.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace holdspace {

// Off the wire also what stands between them, which is nothing yet.
enum class FrameKind : std::uint8_t {
  continuation = 0,
  text = 1,
  binary = 2,
  close = 8,
  ping = 9,
  pong = 10
};

// What the bytes make together, the highest first.
inline std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

class FrameHead {
 public:
  static constexpr std::size_t first_bytes = 2, mask_bytes = 4, longest = first_bytes + 8 + mask_bytes;
  static constexpr std::size_t longest_control = 125;  // bytes of a payload

  // Of the frame that begins there; its first bytes must have come.
  explicit FrameHead(std::string_view frame)
      : first_(static_cast<std::uint8_t>(frame[0])), second_(static_cast<std::uint8_t>(frame[1])) {}

  FrameKind kind() const { return static_cast<FrameKind>(first_ & 0x0f); }
  bool is_control() const { return (first_ & 0x08) != 0; }
  bool is_last() const { return (first_ & last_of_message) != 0; }
  bool is_reserved() const { return (first_ & 0x70) != 0; }  // for extensions
  bool is_masked() const { return (second_ & masked) != 0; }

  // How many bytes say its payload's length besides the second one.
  std::size_t length_bytes() const { return short_length() < 126 ? 0 : short_length() == 126 ? 2 : 8; }
  std::size_t size() const { return first_bytes + length_bytes() + (is_masked() ? mask_bytes : 0); }
  // Bytes. Of the same frame, when size() bytes of it have come.
  std::uint64_t payload(std::string_view frame) const {
    return length_bytes() == 0 ? short_length() : big_endian(frame.substr(first_bytes, length_bytes()));
  }

  static constexpr std::size_t length_bytes(std::uint64_t payload) {
    return payload < 126 ? 0 : payload <= 0xffff ? 2 : 8;
  }
  static constexpr std::size_t size(std::uint64_t payload, bool is_masked) {
    return first_bytes + length_bytes(payload) + (is_masked ? mask_bytes : 0);
  }
  // Of a message's only frame, masked with zeros if at all. Puts size() bytes; gives the end of them.
  template <class Out>
  static Out put(Out to, FrameKind kind, std::uint64_t payload, bool is_masked) {
    const std::size_t more = length_bytes(payload);
    const std::uint64_t length = more == 0 ? payload : more == 2 ? 126 : 127;
    *to++ = static_cast<char>(last_of_message | static_cast<std::uint8_t>(kind));
    *to++ = static_cast<char>((is_masked ? masked : 0) | length);
    for (std::size_t i = more; i-- > 0;) *to++ = static_cast<char>(payload >> (8 * i) & 0xff);
    return is_masked ? std::fill_n(to, mask_bytes, '\0') : to;
  }

 private:
  static constexpr std::uint8_t last_of_message = 0x80, masked = 0x80;
  std::uint8_t short_length() const { return second_ & 0x7f; }

  std::uint8_t first_, second_;
};

// A frame that has come whole, for those who do not mind how long that takes.
struct WholeFrame {
  FrameHead head;
  std::string_view payload;  // masked as it came

  std::size_t size() const { return head.size() + payload.size(); }
};
inline std::optional<WholeFrame> first_frame(std::string_view bytes) {
  if (bytes.size() < FrameHead::first_bytes) return std::nullopt;
  const FrameHead head(bytes);
  if (bytes.size() < head.size()) return std::nullopt;
  const std::uint64_t payload = head.payload(bytes);
  if (bytes.size() - head.size() < payload) return std::nullopt;
  return WholeFrame{head, bytes.substr(head.size(), payload)};
}

// A client's frame, in place of what the string held. The mask is zeros, which on loopback is as good as any
// and costs nothing.
inline void put_client_frame(std::string& frame, FrameKind kind, std::string_view payload) {
  frame.resize(FrameHead::size(payload.size(), true) + payload.size());
  std::copy(payload.begin(), payload.end(), FrameHead::put(frame.begin(), kind, payload.size(), true));
}

}  // namespace holdspace
