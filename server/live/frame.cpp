#include "live/frame.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

namespace holdspace::live {
namespace {

constexpr std::size_t longest_message = 0xffff;  // ours stay far below it

// A padding field costs its tag and length (2 bytes up to 127) besides its zeros.
void pad(v1::ServerMessage& message, std::size_t to) {
  const std::size_t size = message.ByteSizeLong();
  if (size + 2 > to) throw std::length_error("a padded message is longer than its size");
  message.set_padding(std::string(to - size - 2, '\0'));
  if (message.padding().empty()) throw std::length_error("no room left to pad");
}

}  // namespace

Frame* Frame::allocate(std::size_t size) {
  void* memory = ::operator new(sizeof(Frame) + size);
  return new (memory) Frame(size);
}

void intrusive_ptr_release(const Frame* frame) {
  if (--frame->references_ == 0) ::operator delete(const_cast<Frame*>(frame));
}

FramePtr Frame::of(v1::ServerMessage message, std::size_t padded_to) {
  if (padded_to > 0) pad(message, padded_to);
  const std::size_t payload = message.ByteSizeLong();
  if (payload > longest_message) throw std::length_error("a message to a browser is longer than 64 KiB");
  Frame* frame = allocate(FrameHead::size(payload, false) + payload);
  FramePtr owner(frame);
  char* const begin = FrameHead::put(frame->begin(), FrameKind::binary, payload, false);
  message.SerializeWithCachedSizesToArray(reinterpret_cast<std::uint8_t*>(begin));
  return owner;
}

FramePtr Frame::pong(std::string_view payload) {
  return control(FrameKind::pong, payload, {});
}

FramePtr Frame::close(std::uint16_t code, std::string_view reason) {
  const std::array<char, sizeof code> number{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
  return control(FrameKind::close, {number.data(), number.size()}, reason);
}

FramePtr Frame::of_bytes(std::string_view bytes) {
  Frame* frame = allocate(bytes.size());
  FramePtr owner(frame);
  std::copy(bytes.begin(), bytes.end(), frame->begin());
  return owner;
}

FramePtr Frame::control(FrameKind kind, std::string_view first, std::string_view second) {
  const std::size_t payload = first.size() + second.size();
  if (payload > FrameHead::longest_control)
    throw std::length_error("a control frame is longer than 125 bytes");
  Frame* frame = allocate(FrameHead::size(payload, false) + payload);
  FramePtr owner(frame);
  char* const begin = FrameHead::put(frame->begin(), kind, payload, false);
  std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), begin));
  return owner;
}

}  // namespace holdspace::live
