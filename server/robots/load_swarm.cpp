#include "robots/load_swarm.hpp"

#include <stdexcept>
#include <utility>

#include <arpa/inet.h>

namespace holdspace::robots {

namespace {

sockaddr_in address_of(const std::string& text, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  if (::inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1)
    throw std::invalid_argument("\"" + text + "\" is no IPv4 address, such as 127.0.0.1.");
  return address;
}

// A frame of 64 KiB and more, which nobody sends here: not waited for.
bool is_longer_than_any(std::string_view bytes) {
  return bytes.size() >= FrameHead::first_bytes && FrameHead(bytes).length_bytes() > 2;
}

}  // namespace

LoadSwarm::LoadSwarm(const std::string& address, std::uint16_t port, LoadEvents events, LoadPort::Kind kind)
    : host_(address + ":" + std::to_string(port)),
      events_(std::move(events)),
      port_(LoadPort::make(kind, address_of(address, port), *this)) {}

std::uint32_t LoadSwarm::open(const std::string& target, bool narrow) {
  const auto line = static_cast<std::uint32_t>(lines_.size());
  lines_.emplace_back().narrow = narrow;
  open_again(line, target);
  return line;
}

void LoadSwarm::open_again(std::uint32_t line, const std::string& target) {
  Line& it = lines_[line];
  it.stage = Stage::upgrading;
  it.hears = true;
  ++knocking_;
  port_->open(line, request_for(target), it.narrow);
}

const std::string& LoadSwarm::request_for(const std::string& target) {
  std::string& request = requests_[target];
  if (request.empty())
    request = "GET " + target + " HTTP/1.1\r\nHost: " + host_ + "\r\nOrigin: http://" + host_ +
              "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
  return request;
}

void LoadSwarm::send(std::uint32_t line, std::string_view message, bool text) {
  if (lines_[line].stage == Stage::open)
    send_frame(line, message, text ? FrameKind::text : FrameKind::binary);
}

void LoadSwarm::send_frame(std::uint32_t line, std::string_view message, FrameKind kind) {
  put_client_frame(frame_, kind, message);
  port_->send(line, frame_);
}

void LoadSwarm::close(std::uint32_t line) {
  if (lines_[line].stage == Stage::closed) return;
  port_->close(line);
  forget(line);
}

void LoadSwarm::stop_hearing(std::uint32_t line) {
  if (lines_[line].stage == Stage::closed) return;
  lines_[line].hears = false;
  port_->stop_hearing(line);
}

void LoadSwarm::turn(std::chrono::milliseconds wait) {
  port_->turn(wait);
}

void LoadSwarm::forget(std::uint32_t line) {
  Line& it = lines_[line];
  if (it.stage == Stage::open) --open_;
  if (it.stage == Stage::upgrading) --knocking_;
  it.stage = Stage::closed;
  ++it.opening;
  std::string().swap(it.rest);
}

void LoadSwarm::end(std::uint32_t line) {
  port_->close(line);
  gone(line);
}

void LoadSwarm::gone(std::uint32_t line) {
  forget(line);
  events_.ended(line);
}

void LoadSwarm::heard(std::uint32_t line, std::string_view bytes, LoadClock::time_point at) {
  bytes_heard_ += bytes.size();
  std::string whole;
  if (!lines_[line].rest.empty()) {
    whole = std::exchange(lines_[line].rest, {}).append(bytes);
    bytes = whole;
  }
  const std::uint32_t opening = lines_[line].opening;
  if (lines_[line].stage == Stage::upgrading) bytes = take_upgrade(line, bytes);
  if (lines_[line].stage == Stage::open) bytes = take_frames(line, bytes, at);
  if (lines_[line].opening == opening && !bytes.empty()) lines_[line].rest = bytes;
}

std::string_view LoadSwarm::take_upgrade(std::uint32_t line, std::string_view bytes) {
  const std::size_t head = bytes.find("\r\n\r\n");
  if (head == std::string_view::npos) return bytes;
  if (bytes.substr(0, bytes.find("\r\n")).find(" 101") == std::string_view::npos) {
    end(line);
    return {};
  }
  lines_[line].stage = Stage::open;
  ++open_;
  --knocking_;
  events_.opened(line);
  return bytes.substr(head + 4);
}

std::string_view LoadSwarm::take_frames(std::uint32_t line, std::string_view bytes,
                                        LoadClock::time_point at) {
  const std::uint32_t opening = lines_[line].opening;
  while (lines_[line].opening == opening && lines_[line].hears) {
    if (is_longer_than_any(bytes)) {
      end(line);
      break;
    }
    const auto frame = first_frame(bytes);
    if (!frame) break;
    bytes.remove_prefix(frame->size());
    switch (frame->head.kind()) {
      case FrameKind::close: end(line); break;
      case FrameKind::ping: send_frame(line, frame->payload, FrameKind::pong); break;
      case FrameKind::text:
      case FrameKind::binary: events_.message(line, frame->payload, at); break;
      default: break;
    }
  }
  return bytes;
}

}  // namespace holdspace::robots
