#include "transport/frame_reader.hpp"

#include <array>
#include <cstring>
#include <utility>

namespace holdspace::transport {
namespace {

constexpr std::size_t mask_bytes = FrameHead::mask_bytes;

// What its first two bytes say, in a message or between messages.
bool may_come(const FrameHead& head, bool in_message) {
  if (head.is_reserved() || !head.is_masked()) return false;
  if (head.is_control()) return head.is_last() && head.length_bytes() == 0 && head.kind() <= FrameKind::pong;
  return head.kind() <= FrameKind::binary && (head.kind() == FrameKind::continuation) == in_message;
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
    if (bytes.size() < FrameHead::first_bytes) return {Kind::nothing, {}};
    const std::string_view frame(bytes.data(), bytes.size());
    const FrameHead head(frame);
    if (!may_come(head, in_message())) return {Kind::wrong, {}};
    if (bytes.size() < head.size()) return {Kind::nothing, {}};
    const std::uint64_t size = head.payload(frame);
    if (head.length_bytes() != FrameHead::length_bytes(size)) return {Kind::wrong, {}};  // in the fewest
    const std::size_t before = in_message() ? unfinished_->message.size() : 0;
    if (!head.is_control() && (size > most || before + size > most)) return {Kind::too_long, {}};
    if (bytes.size() - head.size() < size) return {Kind::nothing, {}};

    const std::span<char> payload = bytes.subspan(head.size(), size);
    unmask(payload, bytes.subspan(head.size() - mask_bytes, mask_bytes));
    bytes = bytes.subspan(head.size() + size);
    const std::string_view what(payload.data(), payload.size());
    switch (head.kind()) {
      case FrameKind::close: return {Kind::close, what};
      case FrameKind::ping: return {Kind::ping, what};
      case FrameKind::pong: return {Kind::pong, what};
      default: break;
    }
    const Kind kind = head.kind() == FrameKind::text ? Kind::text : Kind::binary;
    if (head.is_last() && !in_message()) return {kind, what};
    Unfinished& message = unfinished();
    if (!in_message()) message.of_message = kind;
    message.message.append(what);
    if (!head.is_last()) continue;
    message.is_whole = true;
    return {message.of_message, message.message};
  }
}

std::uint16_t close_code_in(std::string_view payload) {
  if (payload.empty()) return 1000;
  if (payload.size() == 1) return 0;
  const auto code = static_cast<std::uint16_t>(big_endian(payload.substr(0, 2)));
  const bool is_registered = code >= 1000 && code <= 1013 && (code < 1004 || code > 1006);
  return is_registered || (code >= 3000 && code <= 4999) ? code : 0;
}

}  // namespace holdspace::transport
