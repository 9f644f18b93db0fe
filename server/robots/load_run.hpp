// One load, from making its sessions to its report, on the calling thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "robots/load_plan.hpp"
#include "robots/load_report.hpp"
#include "robots/load_room.hpp"

namespace holdspace::robots {

class LoadRun {
 public:
  explicit LoadRun(LoadPlan plan);

  // Throws std::runtime_error with a sentence if it could not begin.
  LoadReport run();

 private:
  using Rooms = std::vector<std::unique_ptr<LoadRoom>>;
  struct Who {
    LoadRoom* room;
    std::uint32_t person;
  };

  bool wants(const char* phase) const;
  void make_rooms();
  void come_in(const char* name);
  void opened(std::uint32_t line);
  void stall();
  void let_stalled_go();
  void leave_all();
  void start_all();
  void play_round();
  void idle();
  void burst();
  void steps(const char* name);
  void quieten();
  void keep_alive();

  // Hears until it is true; after a while it is a finding that it is not.
  bool until(const std::function<bool()>& done, const char* else_sentence);
  bool all_settled() const;
  void measure(const char* name, const char* unit,
               const std::function<std::uint64_t(LoadPhaseReport&)>& work) {
    report_.measure(plan_.processes, name, unit, work);
  }

  LoadPlan plan_;
  LoadReport report_;
  std::unique_ptr<LoadSwarm> swarm_;
  Rooms rooms_;
  std::vector<Who> who_;                // by line; lines above these are of those who stall
  std::vector<std::uint32_t> stalled_;  // lines of those who have said Hello, and hear nothing since
};

}  // namespace holdspace::robots
