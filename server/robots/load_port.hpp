// The sockets under a swarm: what carries the bytes of thousands of lines to one server, on one thread. There
// are two: io_uring (load_uring) and, where the system does not let us, epoll (load_epoll). Knows bytes; what
// they mean is the swarm's affair.
//
// Owned by the swarm, which is its ear. The ear hears during turn() only, and of a line's present socket
// only: whatever the socket before left behind is dropped. A line that is gone has no socket any more.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

#include <netinet/in.h>

namespace holdspace::robots {

using LoadClock = std::chrono::steady_clock;

class LoadEar {
 public:
  // `at` is when the bytes had been read, or later; never earlier.
  virtual void heard(std::uint32_t line, std::string_view bytes, LoadClock::time_point at) = 0;
  // The other side ended it, it could not be opened, or it did not take whole what was sent.
  virtual void gone(std::uint32_t line) = 0;

 protected:
  ~LoadEar() = default;
};

class LoadPort {
 public:
  enum class Kind { best, uring, epoll };  // best: io_uring where the system lets us

  // Throws std::runtime_error with the system's words if the kind that is asked for is not to be had.
  static std::unique_ptr<LoadPort> make(Kind kind, const sockaddr_in& server, LoadEar& ear);
  virtual ~LoadPort() = default;

  virtual const char* name() const = 0;
  // Connects a line that has no socket, and sends the greeting as soon as it is connected. Its bytes must
  // stay where they are for as long as the port lives. Narrow: the system takes as little for it as it can.
  virtual void open(std::uint32_t line, std::string_view greeting, bool narrow) = 0;
  // Whole at once, by the next turn() at the latest; where that cannot be, the line is gone.
  virtual void send(std::uint32_t line, std::string_view bytes) = 0;
  virtual void close(std::uint32_t line) = 0;
  // Whatever comes from now on stays with the system.
  virtual void stop_hearing(std::uint32_t line) = 0;
  // Waits for something to come at most so long.
  virtual void turn(std::chrono::milliseconds wait) = 0;
};

}  // namespace holdspace::robots
