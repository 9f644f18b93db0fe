#include "transport/frame_reader.hpp"

#include <array>
#include <cstring>
#include <utility>

namespace holdspace::transport {
namespace {

constexpr std::size_t mask_bytes = 4;
constexpr std::size_t longest_control = 125;
constexpr std::uint8_t last_of_message = 0x80, reserved = 0x70, masked = 0x80, is_control = 0x08;

enum Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

std::uint64_t number_in(std::span<const char> bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

// Eight bytes at a time: the mask twice.
void unmask(std::span<char> payload, std::span<const char> mask) {
  std::array<char, 2 * mask_bytes> twice;
  for (std::size_t i = 0; i < twice.size(); ++i) twice[i] = mask[i % mask_bytes];
  std::uint64_t wide;
  std::memcpy(&wide, twice.data(), sizeof wide);
  std::size_t at = 0;
  for (; at + sizeof wide <= payload.size(); at += sizeof wide) {
    std::uint64_t word;
    std::memcpy(&word, &payload[at], sizeof word);
    word ^= wide;
    std::memcpy(&payload[at], &word, sizeof word);
  }
  for (; at < payload.size(); ++at) payload[at] = static_cast<char>(payload[at] ^ mask[at % mask_bytes]);
}

}  // namespace

FrameReader::Unfinished& FrameReader::unfinished() {
  if (!unfinished_) unfinished_ = std::make_unique<Unfinished>();
  return *unfinished_;
}

std::size_t FrameReader::resume(std::span<char> into) const {
  if (!unfinished_) return 0;
  const std::string& kept = unfinished_->bytes;
  std::memcpy(into.data(), kept.data(), kept.size());
  return kept.size();
}

void FrameReader::keep(std::span<const char> bytes) {
  if (bytes.empty() && !in_message())
    unfinished_.reset();
  else
    unfinished().bytes.assign(bytes.begin(), bytes.end());
}

FrameReader::Heard FrameReader::next(std::span<char>& bytes, std::size_t most) {
  if (unfinished_ && unfinished_->is_whole) unfinished_.reset();
  for (;;) {
    if (bytes.size() < 2) return {Kind::nothing, {}};
    const auto first = static_cast<std::uint8_t>(bytes[0]), second = static_cast<std::uint8_t>(bytes[1]);
    const bool last = (first & last_of_message) != 0;
    const std::uint8_t opcode = first & 0x0f, length = second & 0x7f;
    if ((first & reserved) != 0 || (second & masked) == 0) return {Kind::wrong, {}};
    if ((opcode & is_control) != 0) {
      if (!last || length > longest_control || opcode > pong) return {Kind::wrong, {}};
    } else if (opcode > binary || (opcode == continuation) != in_message()) {
      return {Kind::wrong, {}};
    }

    const std::size_t more = length == 126 ? 2 : length == 127 ? 8 : 0;  // bytes of its length
    const std::size_t header = 2 + more + mask_bytes;
    if (bytes.size() < header) return {Kind::nothing, {}};
    const std::uint64_t size = more == 0 ? length : number_in(bytes.subspan(2, more));
    if ((more == 2 && size < 126) || (more == 8 && size <= 0xffff)) return {Kind::wrong, {}};
    const std::size_t before = in_message() ? unfinished_->message.size() : 0;
    if ((opcode & is_control) == 0 && (size > most || before + size > most)) return {Kind::too_long, {}};
    if (bytes.size() - header < size) return {Kind::nothing, {}};

    const std::span<char> payload = bytes.subspan(header, size);
    unmask(payload, bytes.subspan(header - mask_bytes, mask_bytes));
    bytes = bytes.subspan(header + size);
    const std::string_view what(payload.data(), payload.size());
    switch (opcode) {
      case close: return {Kind::close, what};
      case ping: return {Kind::ping, what};
      case pong: return {Kind::pong, what};
      default: break;
    }
    const Kind kind = opcode == text ? Kind::text : Kind::binary;
    if (last && !in_message()) return {kind, what};
    Unfinished& message = unfinished();
    if (!in_message()) message.of_message = kind;
    message.message.append(what);
    if (!last) continue;
    message.is_whole = true;
    return {message.of_message, message.message};
  }
}

std::uint16_t close_code_in(std::string_view payload) {
  if (payload.empty()) return 1000;
  if (payload.size() == 1) return 0;
  const auto code = static_cast<std::uint16_t>(number_in({payload.data(), 2}));
  const bool is_registered = code >= 1000 && code <= 1013 && (code < 1004 || code > 1006);
  return is_registered || (code >= 3000 && code <= 4999) ? code : 0;
}

}  // namespace holdspace::transport
