#include "robots/load_swarm.hpp"

#include <stdexcept>
#include <utility>

#include <arpa/inet.h>

namespace holdspace::robots {

namespace {

constexpr std::uint8_t text_frame = 0x81, binary_frame = 0x82, close_frame = 0x88, ping_frame = 0x89,
                       pong_frame = 0x8a;
constexpr std::size_t longest_message = 0xffff;

sockaddr_in address_of(const std::string& text, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  if (::inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1)
    throw std::invalid_argument("\"" + text + "\" is no IPv4 address, such as 127.0.0.1.");
  return address;
}

// Header and mask of a client's frame. The mask is zeros, which is as good as any on loopback and costs
// nothing.
void put_frame(std::string& frame, std::string_view message, std::uint8_t kind) {
  if (message.size() > longest_message)
    throw std::length_error("a message longer than any that is sent here");
  frame.assign(1, static_cast<char>(kind));
  if (message.size() < 126) {
    frame += static_cast<char>(0x80 | message.size());
  } else {
    frame += static_cast<char>(0x80 | 126);
    frame += static_cast<char>(message.size() >> 8);
    frame += static_cast<char>(message.size() & 0xff);
  }
  frame.append(4, '\0');
  frame.append(message);
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
  if (lines_[line].stage == Stage::open) send_frame(line, message, text ? text_frame : binary_frame);
}

void LoadSwarm::send_frame(std::uint32_t line, std::string_view message, std::uint8_t kind) {
  put_frame(frame_, message, kind);
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
  const auto byte = [&bytes](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  while (bytes.size() >= 2 && lines_[line].opening == opening && lines_[line].hears) {
    std::size_t header = 2, size = byte(1);
    if (size == 126) {
      if (bytes.size() < 4) break;
      header = 4;
      size = std::size_t{byte(2)} << 8 | byte(3);
    } else if (size == 127) {  // longer than any that is sent here
      end(line);
      break;
    }
    if (bytes.size() < header + size) break;
    const std::string_view message = bytes.substr(header, size);
    const std::uint8_t kind = byte(0);
    bytes.remove_prefix(header + size);
    if (kind == close_frame)
      end(line);
    else if (kind == text_frame || kind == binary_frame)
      events_.message(line, message, at);
    else if (kind == ping_frame)
      send_frame(line, message, pong_frame);
  }
  return bytes;
}

}  // namespace holdspace::robots
