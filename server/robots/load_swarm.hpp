// Thousands of WebSocket clients on one thread, as cheap as they can be made, so that what is measured is the
// server: raw sockets of one port (load_port), no timer, no TLS, and of each message only a view while it is
// handed over. Knows WebSockets and nothing of what is said.
//
// Owned by whoever drives it, by calling turn(). Lines are numbered in the order in which they were opened
// and keep their number when they are opened again.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "robots/load_port.hpp"
#include "support/frame_head.hpp"

namespace holdspace::robots {

struct LoadEvents {
  std::function<void(std::uint32_t line)> opened;
  // Without its WebSocket header. `at` is when it had been read, or later by the moment that a port waits
  // for more.
  std::function<void(std::uint32_t line, std::string_view message, LoadClock::time_point at)> message;
  // By the server, or because it could not be opened or did not take what was sent; not after close().
  std::function<void(std::uint32_t line)> ended;
};

class LoadSwarm final : private LoadEar {
 public:
  // `address` and `port` are the server's: an IPv4 address.
  LoadSwarm(const std::string& address, std::uint16_t port, LoadEvents events,
            LoadPort::Kind kind = LoadPort::Kind::best);
  LoadSwarm(const LoadSwarm&) = delete;
  LoadSwarm& operator=(const LoadSwarm&) = delete;

  // Begins a line; opened() or ended() follows in a turn. The target is such as "/live". Narrow, for one that
  // is to stop hearing: the system takes as little for it as it can.
  std::uint32_t open(const std::string& target, bool narrow = false);
  void open_again(std::uint32_t line, const std::string& target);
  // Masked, as a client must. Whole at once: what is sent is small, and a line that does not take it is
  // ended.
  void send(std::uint32_t line, std::string_view message, bool text = false);
  void close(std::uint32_t line);
  // From now on what comes stays with the system, as on a device that hangs; and then with the server.
  void stop_hearing(std::uint32_t line);

  // Hears what has come, waiting for it at most so long.
  void turn(std::chrono::milliseconds wait);

  std::uint64_t bytes_heard() const { return bytes_heard_; }
  std::size_t open_lines() const { return open_; }
  // Opened, and not let in yet: they have a place in the server's queue, or its answer is on its way.
  std::size_t knocking_lines() const { return knocking_; }
  const char* port_name() const { return port_->name(); }

 private:
  enum class Stage : std::uint8_t { closed, upgrading, open };
  struct Line {
    Stage stage = Stage::closed;
    bool narrow = false;
    bool hears = false;
    std::uint32_t opening = 0;  // how often it was opened before
    std::string rest;           // of a message that has not come whole
  };

  void heard(std::uint32_t line, std::string_view bytes, LoadClock::time_point at) override;
  void gone(std::uint32_t line) override;
  const std::string& request_for(const std::string& target);
  std::string_view take_upgrade(std::uint32_t line, std::string_view bytes);
  std::string_view take_frames(std::uint32_t line, std::string_view bytes, LoadClock::time_point at);
  void send_frame(std::uint32_t line, std::string_view message, FrameKind kind);
  void forget(std::uint32_t line);
  void end(std::uint32_t line);

  std::string host_;
  LoadEvents events_;
  std::vector<Line> lines_;
  std::unordered_map<std::string, std::string> requests_;  // by target; the port sends them from here
  std::string frame_;                                      // where one is put together
  std::uint64_t bytes_heard_ = 0;
  std::size_t open_ = 0, knocking_ = 0;
  std::unique_ptr<LoadPort> port_;  // gone first: it sends what stands above
};

}  // namespace holdspace::robots
