// The sockets of a swarm in one epoll set, read and written one by one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "robots/load_port.hpp"

namespace holdspace::robots {

class LoadEpoll final : public LoadPort {
 public:
  LoadEpoll(const sockaddr_in& server, LoadEar& ear);
  ~LoadEpoll() override;
  LoadEpoll(const LoadEpoll&) = delete;
  LoadEpoll& operator=(const LoadEpoll&) = delete;

  const char* name() const override { return "epoll"; }
  void open(std::uint32_t line, std::string_view greeting, bool narrow) override;
  void send(std::uint32_t line, std::string_view bytes) override;
  void close(std::uint32_t line) override;
  void stop_hearing(std::uint32_t line) override;
  void turn(std::chrono::milliseconds wait) override;

 private:
  struct Line {
    int socket = -1;
    std::uint32_t generation = 0;  // how many sockets it had before
    bool hears = false;
    std::string_view greeting;  // until it is sent
    bool has_spoken = false;    // since it heard something
  };
  struct Which {  // a line with one certain socket
    std::uint32_t line, generation;
  };

  bool greet(Line& line);
  bool is_present(Which which) const { return lines_[which.line].generation == which.generation; }
  void happened(Which which, std::uint32_t what);
  void hear(Which which, bool to_the_end);
  void tell_gone(Which which);

  sockaddr_in server_;
  LoadEar& ear_;
  int poll_;
  std::vector<Line> lines_;
  std::vector<Which> failed_;  // did not take what was sent; told in the next turn
  std::vector<char> buffer_;
};

}  // namespace holdspace::robots
