// What a load costs, read from /proc between two moments: the processor time of the server and of its Redis
// (to the nanosecond, all their threads), the time a pinned core was not idle, and resident memory. Processor
// time says what a process did; the core also what the kernel did for it elsewhere (a part of io_uring's work
// runs in ksoftirqd).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sys/types.h>

namespace holdspace::robots {

struct LoadProcesses {
  std::vector<pid_t> server;  // whose time and memory are the server's
  std::vector<pid_t> redis;
  int core = -1;  // on which the server alone runs; -1: it is not pinned
};

struct LoadReading {
  double wall_us = 0;
  double server_us = 0, redis_us = 0;
  double core_us = 0;       // 0 without a core
  double server_bytes = 0;  // a difference may be negative

  LoadReading operator-(const LoadReading& before) const;
};

LoadReading read_meter(const LoadProcesses& processes);

}  // namespace holdspace::robots
