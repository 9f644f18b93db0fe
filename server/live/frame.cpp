#include "live/frame.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace holdspace::live {
namespace {

constexpr std::size_t longest_header = 4;  // our messages stay far below 64 KiB

std::size_t header_size(std::size_t payload) {
  return payload < 126 ? 2 : longest_header;
}

void write_header(char* to, std::size_t payload) {
  to[0] = static_cast<char>(0x82);  // FIN, binary
  if (payload < 126) {
    to[1] = static_cast<char>(payload);
    return;
  }
  to[1] = 126;
  to[2] = static_cast<char>(payload >> 8);
  to[3] = static_cast<char>(payload & 0xff);
}

char length_of_control(std::size_t payload) {
  constexpr std::size_t longest = 125;
  if (payload > longest) throw std::length_error("a control frame is longer than 125 bytes");
  return static_cast<char>(payload);
}

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
  if (payload > 0xffff) throw std::length_error("a message to a browser is longer than 64 KiB");
  const std::size_t header = header_size(payload);
  Frame* frame = allocate(header + payload);
  FramePtr owner(frame);
  write_header(frame->begin(), payload);
  message.SerializeWithCachedSizesToArray(reinterpret_cast<std::uint8_t*>(frame->begin() + header));
  return owner;
}

FramePtr Frame::pong(std::string_view payload) {
  return of_parts(std::string({'\x8a', length_of_control(payload.size())}), payload);
}

FramePtr Frame::close(std::uint16_t code, std::string_view reason) {
  const char length = length_of_control(sizeof code + reason.size());
  return of_parts(std::string({'\x88', length, static_cast<char>(code >> 8), static_cast<char>(code & 0xff)}),
                  reason);
}

FramePtr Frame::of_bytes(std::string_view bytes) {
  return of_parts(bytes, {});
}

FramePtr Frame::of_parts(std::string_view first, std::string_view second) {
  Frame* frame = allocate(first.size() + second.size());
  FramePtr owner(frame);
  std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), frame->begin()));
  return owner;
}

}  // namespace holdspace::live
