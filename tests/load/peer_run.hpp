// The same load on a peer's server as `holdspace load` puts on Holdspace: coming in, idling, giving one
// message to everybody at a steady rate, rating within a few seconds. Measured in the same way, and reported
// in the same form.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "peer_dialect.hpp"
#include "robots/load_report.hpp"

namespace holdspace::load {

struct PeerPlan {
  std::string dialect;
  std::uint16_t port = 0;
  std::uint32_t rooms = 1, members = 1'000, at_once = 200;
  double per_second = 5;  // messages to everybody, of each room
  int steps_for = 10, idle_for = 5, burst_in = 5;
  std::uint32_t rounds = 1;  // of all phases but joining and idle
  std::vector<std::string> phases;
  robots::LoadProcesses processes;
};

class PeerRun {
 public:
  explicit PeerRun(PeerPlan plan);
  robots::LoadReport run();

 private:
  struct Line {
    std::uint32_t room;
    bool in = false;
    std::uint64_t seen = 0;  // the number of the broadcast it had last
    robots::LoadClock::time_point rated;
  };
  struct Room {
    std::uint64_t given = 0;  // the number of the last broadcast
    std::uint32_t have = 0;   // lines that have it
    robots::LoadClock::time_point at;
    std::vector<double> deliveries_ms;  // of the last broadcast
  };

  bool wants(const char* phase) const;
  void came_in(Line& line);
  void heard(std::uint32_t line, std::string_view message, robots::LoadClock::time_point at);
  void come_in(const char* name);
  void leave_all();
  void idle();
  void burst();
  void steps();
  bool settled() const;
  void give(std::uint32_t room);
  void until(const std::function<bool()>& done, const char* else_sentence);
  void measure(const char* name, const char* unit,
               const std::function<std::uint64_t(robots::LoadPhaseReport&)>& work) {
    report_.measure(plan_.processes, name, unit, work);
  }

  PeerPlan plan_;
  std::unique_ptr<PeerDialect> dialect_;
  robots::LoadReport report_;
  std::vector<Line> lines_;
  std::vector<Room> rooms_;
  std::uint32_t in_ = 0, unacknowledged_ = 0;
  std::vector<double> acknowledged_ms_;
  std::unique_ptr<robots::LoadSwarm> swarm_;
};

}  // namespace holdspace::load
