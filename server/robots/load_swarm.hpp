// Thousands of WebSocket clients on one thread, as cheap as they can be made, so that what is measured is the
// server: raw sockets in one epoll set, from several loopback addresses (each has its own 28,000 ports), no
// timer, no TLS, and of each message only a view while it is handed over. Knows WebSockets and nothing of
// what is said.
//
// Owned by whoever drives it, by calling turn(). Lines are numbered in the order in which they were opened
// and keep their number when they are opened again.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace holdspace::robots {

using LoadClock = std::chrono::steady_clock;

struct LoadEvents {
  std::function<void(std::uint32_t line)> opened;
  // Without its WebSocket header. `at` is when it was read.
  std::function<void(std::uint32_t line, std::string_view message, LoadClock::time_point at)> message;
  // By the server, or because it could not be opened; not after close().
  std::function<void(std::uint32_t line)> ended;
};

class LoadSwarm {
 public:
  // `address` and `port` are the server's: an IPv4 address.
  LoadSwarm(const std::string& address, std::uint16_t port, LoadEvents events);
  ~LoadSwarm();
  LoadSwarm(const LoadSwarm&) = delete;
  LoadSwarm& operator=(const LoadSwarm&) = delete;

  // Begins a line; opened() or ended() follows. The target is such as "/live". Narrow, for one that is to
  // stop hearing: the system takes as little for it as it can.
  std::uint32_t open(const std::string& target, bool narrow = false);
  void open_again(std::uint32_t line, const std::string& target);
  // Masked, as a client must. Whole at once: what is sent is small, and a socket that does not take it has
  // ended.
  void send(std::uint32_t line, std::string_view message, bool text = false);
  void close(std::uint32_t line);
  // From now on what comes stays with the system, as on a device that hangs; and then with the server.
  void stop_hearing(std::uint32_t line);

  // Hears what has come, waiting for it at most so long.
  void turn(std::chrono::milliseconds wait);

  std::uint64_t bytes_heard() const { return bytes_heard_; }
  std::size_t open_lines() const { return open_; }

 private:
  enum class Stage : std::uint8_t { closed, connecting, upgrading, open };
  struct Line {
    int socket = -1;
    Stage stage = Stage::closed;
    bool narrow = false;
    std::string target;  // until it is upgraded
    std::string rest;    // of a message that has not come whole
  };

  void begin(std::uint32_t line);
  void hear(std::uint32_t line, LoadClock::time_point at);
  void ask_to_upgrade(std::uint32_t line);
  bool take(std::uint32_t line, std::string_view bytes, LoadClock::time_point at);
  std::string_view take_upgrade(std::uint32_t line, std::string_view bytes);
  std::string_view take_frames(std::uint32_t line, std::string_view bytes, LoadClock::time_point at);
  void end(std::uint32_t line, bool tell);

  std::string address_;
  std::uint16_t port_;
  LoadEvents events_;
  int poll_;
  std::vector<Line> lines_;
  std::vector<char> buffer_;
  std::uint64_t bytes_heard_ = 0;
  std::size_t open_ = 0;
};

}  // namespace holdspace::robots
