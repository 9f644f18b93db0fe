#include "robots/load_swarm.hpp"

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdspace::robots {

namespace {

constexpr std::uint32_t lines_an_address = 5'000;  // of 28,000 ports that each source address has
constexpr std::size_t read_at_once = 256 * 1024;
constexpr int events_at_once = 512;
constexpr std::uint8_t text_frame = 0x81, binary_frame = 0x82, close_frame = 0x88, ping_frame = 0x89;

sockaddr_in address_of(const std::string& text, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  if (::inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1)
    throw std::invalid_argument("\"" + text + "\" is no IPv4 address, such as 127.0.0.1.");
  return address;
}

// 127.0.0.2, 127.0.0.3, … when the server is on loopback.
void bind_source(int socket, std::uint32_t line) {
  const int later = 1;  // the port is chosen when connecting, so that it is free for this one server
  ::setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &later, sizeof later);
  sockaddr_in source{};
  source.sin_family = AF_INET;
  source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + line / lines_an_address);
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0)
    throw std::system_error(errno, std::system_category(), "no loopback address to connect from");
}

// Header and mask of a client's frame. The mask is zeros, which is as good as any on loopback and costs
// nothing.
std::string frame_of(std::string_view message, std::uint8_t kind) {
  std::string frame(1, static_cast<char>(kind));
  if (message.size() < 126) {
    frame += static_cast<char>(0x80 | message.size());
  } else {
    frame += static_cast<char>(0x80 | 126);
    frame += static_cast<char>(message.size() >> 8);
    frame += static_cast<char>(message.size() & 0xff);
  }
  frame.append(4, '\0');
  frame.append(message);
  return frame;
}

}  // namespace

LoadSwarm::LoadSwarm(const std::string& address, std::uint16_t port, LoadEvents events)
    : address_(address),
      port_(port),
      events_(std::move(events)),
      poll_(::epoll_create1(EPOLL_CLOEXEC)),
      buffer_(read_at_once) {
  (void)address_of(address_, port_);
}

LoadSwarm::~LoadSwarm() {
  for (const Line& line : lines_)
    if (line.socket >= 0) ::close(line.socket);
  ::close(poll_);
}

std::uint32_t LoadSwarm::open(const std::string& target, bool narrow) {
  const auto line = static_cast<std::uint32_t>(lines_.size());
  lines_.emplace_back().narrow = narrow;
  open_again(line, target);
  return line;
}

void LoadSwarm::open_again(std::uint32_t line, const std::string& target) {
  lines_[line].target = target;
  begin(line);
}

void LoadSwarm::begin(std::uint32_t line) {
  Line& it = lines_[line];
  it.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (it.socket < 0)
    throw std::system_error(errno, std::system_category(), "no more connections from this process");
  const int yes = 1;
  ::setsockopt(it.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (it.narrow) {
    const int received = 2'048, segment = 536;  // the sender's system keeps in proportion
    ::setsockopt(it.socket, SOL_SOCKET, SO_RCVBUF, &received, sizeof received);
    ::setsockopt(it.socket, IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
  }
  const sockaddr_in server = address_of(address_, port_);
  if ((ntohl(server.sin_addr.s_addr) >> 24) == IN_LOOPBACKNET) bind_source(it.socket, line);
  it.stage = Stage::connecting;
  epoll_event wish{};
  wish.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  wish.data.u32 = line;
  ::epoll_ctl(poll_, EPOLL_CTL_ADD, it.socket, &wish);
  if (::connect(it.socket, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0 &&
      errno != EINPROGRESS)
    end(line, true);
}

void LoadSwarm::ask_to_upgrade(std::uint32_t line) {
  Line& it = lines_[line];
  const std::string host = address_ + ":" + std::to_string(port_);
  const std::string request =
      "GET " + it.target + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
      "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
  it.stage = Stage::upgrading;
  if (::send(it.socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
    end(line, true);
}

void LoadSwarm::send(std::uint32_t line, std::string_view message, bool text) {
  if (lines_[line].stage != Stage::open) return;
  const std::string frame = frame_of(message, text ? text_frame : binary_frame);
  if (::send(lines_[line].socket, frame.data(), frame.size(), MSG_NOSIGNAL) !=
      static_cast<ssize_t>(frame.size()))
    end(line, true);
}

void LoadSwarm::close(std::uint32_t line) {
  end(line, false);
}

void LoadSwarm::stop_hearing(std::uint32_t line) {
  ::epoll_ctl(poll_, EPOLL_CTL_DEL, lines_[line].socket, nullptr);
}

void LoadSwarm::end(std::uint32_t line, bool tell) {
  Line& it = lines_[line];
  if (it.stage == Stage::closed) return;
  if (it.stage == Stage::open) --open_;
  ::close(it.socket);
  it = {};
  if (tell) events_.ended(line);
}

void LoadSwarm::turn(std::chrono::milliseconds wait) {
  std::array<epoll_event, events_at_once> happened;
  const int count = ::epoll_wait(poll_, happened.data(), events_at_once, static_cast<int>(wait.count()));
  for (int i = 0; i < count; ++i) {
    const std::uint32_t line = happened[static_cast<std::size_t>(i)].data.u32;
    const std::uint32_t what = happened[static_cast<std::size_t>(i)].events;
    if (lines_[line].stage == Stage::connecting && (what & EPOLLOUT) != 0 && (what & EPOLLERR) == 0)
      ask_to_upgrade(line);
    if ((what & ~EPOLLOUT) != 0) hear(line, LoadClock::now());
  }
}

void LoadSwarm::hear(std::uint32_t line, LoadClock::time_point at) {
  while (lines_[line].stage != Stage::closed) {
    const ssize_t got = ::recv(lines_[line].socket, buffer_.data(), buffer_.size(), 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) return end(line, true);
    bytes_heard_ += static_cast<std::uint64_t>(got);
    if (!take(line, {buffer_.data(), static_cast<std::size_t>(got)}, at)) return;
    if (static_cast<std::size_t>(got) < buffer_.size()) return;  // the edge comes again
  }
}

// False: the line has ended meanwhile.
bool LoadSwarm::take(std::uint32_t line, std::string_view bytes, LoadClock::time_point at) {
  std::string whole;
  if (!lines_[line].rest.empty()) {
    whole = std::exchange(lines_[line].rest, {}).append(bytes);
    bytes = whole;
  }
  if (lines_[line].stage == Stage::upgrading) bytes = take_upgrade(line, bytes);
  if (lines_[line].stage == Stage::open) bytes = take_frames(line, bytes, at);
  if (lines_[line].stage == Stage::closed) return false;
  if (!bytes.empty()) lines_[line].rest = bytes;
  return true;
}

std::string_view LoadSwarm::take_upgrade(std::uint32_t line, std::string_view bytes) {
  const std::size_t head = bytes.find("\r\n\r\n");
  if (head == std::string_view::npos) return bytes;
  if (bytes.substr(0, bytes.find("\r\n")).find(" 101") == std::string_view::npos) {
    end(line, true);
    return {};
  }
  lines_[line].stage = Stage::open;
  std::string().swap(lines_[line].target);
  ++open_;
  events_.opened(line);
  return bytes.substr(head + 4);
}

std::string_view LoadSwarm::take_frames(std::uint32_t line, std::string_view bytes,
                                        LoadClock::time_point at) {
  const auto byte = [&bytes](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  while (bytes.size() >= 2 && lines_[line].stage == Stage::open) {
    std::size_t header = 2, size = byte(1);
    if (size == 126) {
      if (bytes.size() < 4) break;
      header = 4;
      size = std::size_t{byte(2)} << 8 | byte(3);
    } else if (size == 127) {  // longer than any that is sent here
      end(line, true);
      break;
    }
    if (bytes.size() < header + size) break;
    const std::string_view message = bytes.substr(header, size);
    const std::uint8_t kind = byte(0);
    bytes.remove_prefix(header + size);
    if (kind == close_frame)
      end(line, true);
    else if (kind == text_frame || kind == binary_frame)
      events_.message(line, message, at);
    else if (kind == ping_frame) {
      const std::string pong = frame_of(message, 0x8a);
      (void)::send(lines_[line].socket, pong.data(), pong.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }
  }
  return bytes;
}

}  // namespace holdspace::robots
