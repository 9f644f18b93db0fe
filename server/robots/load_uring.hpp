// The sockets of a swarm in one ring (io_uring): each line has a request that goes on hearing, all lines
// share the buffers they hear into, and everything that is sent goes out together when the thread comes to
// wait.
//
// While messages flow it waits for many of them or for a moment (250 us), whichever is first: otherwise
// nearly every message would wake the generator, at the server's cost. A figure is late by that moment at
// most.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "robots/load_port.hpp"
#include "robots/load_ring.hpp"

namespace holdspace::robots {

class LoadUring final : public LoadPort {
 public:
  LoadUring(std::unique_ptr<LoadRing> ring, const sockaddr_in& server, LoadEar& ear);
  ~LoadUring() override;
  LoadUring(const LoadUring&) = delete;
  LoadUring& operator=(const LoadUring&) = delete;

  const char* name() const override { return "io_uring"; }
  void open(std::uint32_t line, std::string_view greeting, bool narrow) override;
  void send(std::uint32_t line, std::string_view bytes) override;
  void close(std::uint32_t line) override;
  void stop_hearing(std::uint32_t line) override;
  void turn(std::chrono::milliseconds wait) override;

 private:
  enum class Asked : std::uint8_t { greeting, hearing, sending, nothing };
  struct Line {
    int socket = -1;
    std::uint32_t generation = 0;  // how many sockets it had before
    bool hears = false;
    bool is_asked = false;    // the request that hears is with the system
    bool has_spoken = false;  // since it heard something
  };

  std::uint64_t name_of(std::uint32_t line, Asked asked) const;
  bool is_present(const io_uring_cqe& result) const;
  void ask_to_hear(std::uint32_t line);
  unsigned collect(unsigned count, std::chrono::microseconds wait);
  void finished(const io_uring_cqe& result, LoadClock::time_point at);
  void heard(const io_uring_cqe& result, LoadClock::time_point at);
  void tell_gone(std::uint32_t line);

  std::unique_ptr<LoadRing> ring_;
  sockaddr_in server_;
  LoadEar& ear_;
  std::vector<Line> lines_;
  std::chrono::microseconds moment_{0};  // that the next turn waits for many
};

}  // namespace holdspace::robots
