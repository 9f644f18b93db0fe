// What a load costs, read from /proc between two moments. Processor time says what a process did; the core
// also what the kernel did for it elsewhere: in interrupts, and in the threads that the kernel has for this
// core (a part of io_uring's work runs in ksoftirqd). What other programs ran on the core meanwhile is taken
// off, so that they are not counted as the server.
#pragma once

#include <map>
#include <vector>

#include <sys/types.h>

namespace holdspace::robots {

struct LoadProcesses {
  std::vector<pid_t> server;  // whose time and memory are the server's
  std::vector<pid_t> redis;
  int core = -1;  // on which of all that is measured the server alone runs; -1: it is not pinned
};

struct LoadCost {
  double wall_us = 0;
  double server_us = 0, redis_us = 0;  // to the nanosecond, of all their threads
  double core_us = 0;       // to the hundredth of a second, as /proc/stat tells it; 0 without a core
  double server_bytes = 0;  // resident; negative if there are fewer in the end

  LoadCost& operator+=(const LoadCost& more);
};

class LoadMeter {
 public:
  // Begins now.
  explicit LoadMeter(LoadProcesses processes);

  LoadCost so_far() const;

 private:
  using Times = std::map<pid_t, double>;  // by thread, microseconds

  struct Reading {
    double wall_us = 0, idle_us = 0, server_us = 0, redis_us = 0, server_bytes = 0;
  };

  Reading read() const;
  Times others(bool only_of_the_core) const;

  const LoadProcesses processes_;
  const Times others_before_;
  const Reading before_;
};

}  // namespace holdspace::robots
