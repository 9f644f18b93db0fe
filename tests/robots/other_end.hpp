// The server's side of a swarm's lines, as plain as it can be: a listening socket of loopback, and the
// sockets that it accepted, each owned by its test. Nothing here waits longer than the patience.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdspace::robots {

constexpr int patience_ms = 5'000;

// What a server sends: not masked.
inline std::string frame(std::string_view message, int kind = 0x82) {
  std::string text(1, static_cast<char>(kind));
  if (message.size() < 126)
    text += static_cast<char>(message.size());
  else
    text.append({126, static_cast<char>(message.size() >> 8), static_cast<char>(message.size() & 0xff)});
  return text.append(message);
}

class OtherEnd {
 public:
  explicit OtherEnd(int socket) : socket_(socket) {
    const int yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  }
  OtherEnd(OtherEnd&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
  OtherEnd& operator=(OtherEnd&&) = delete;
  ~OtherEnd() { end(); }

  void end() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }

  // How much was taken, at once.
  std::size_t say(std::string_view bytes) {
    const ssize_t took = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return took < 0 ? 0 : static_cast<std::size_t>(took);
  }
  // What has come, up to so much; nothing: the line was ended, or nothing came in all that time.
  std::string hear(std::size_t most = 4'096) {
    pollfd wish{socket_, POLLIN, 0};
    std::string bytes(most, '\0');
    const ssize_t got = ::poll(&wish, 1, patience_ms) == 1 ? ::recv(socket_, bytes.data(), most, 0) : 0;
    bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return bytes;
  }
  bool has_something() const {
    pollfd wish{socket_, POLLIN, 0};
    return ::poll(&wish, 1, 0) == 1;
  }
  // Segments of ours of which the other side has not said yet that it has them.
  std::uint32_t unacknowledged() const {
    tcp_info info{};
    socklen_t size = sizeof info;
    EXPECT_EQ(::getsockopt(socket_, IPPROTO_TCP, TCP_INFO, &info, &size), 0);
    return info.tcpi_unacked;
  }
  std::string agree() {
    std::string request = hear();
    say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
    return request;
  }

 private:
  int socket_;
};

class Listener {
 public:
  explicit Listener(int queue = 128) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::listen(socket_, queue), 0);
    EXPECT_EQ(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size), 0);
    port_ = ntohs(address.sin_port);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { end(); }

  void end() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }
  std::uint16_t port() const { return port_; }
  OtherEnd accept() {
    pollfd wish{socket_, POLLIN, 0};
    EXPECT_EQ(::poll(&wish, 1, patience_ms), 1) << "nobody came";
    return OtherEnd(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
  }

 private:
  int socket_;
  std::uint16_t port_ = 0;
};

}  // namespace holdspace::robots
