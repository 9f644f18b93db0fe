// What a load has found, phase by phase, and its words: one JSON object.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "robots/load_findings.hpp"
#include "robots/load_meter.hpp"

namespace holdspace::robots {

// Of all rounds of a load.
struct LoadPhaseReport {
  std::string name;  // "join", "idle", "burst", "steps", "beside-stalled", "reconnect"
  std::string unit;  // of what is counted: connection, answer, delivered message
  std::uint64_t count = 0;
  LoadCost cost;
  std::vector<double> times_ms;  // of each delivery, or of each acknowledgement
  // Of each message to everybody the 99th percentile of its deliveries. What disturbs the machine for a
  // moment makes the slowest hundredth of all deliveries, but not the half of these.
  std::vector<double> p99s_ms;

  // The deliveries of one message to everybody.
  void add(std::vector<double> deliveries_ms);
};

struct LoadReport {
  std::uint32_t rooms = 0, members = 0;
  std::vector<LoadPhaseReport> phases;
  LoadFindings findings;

  // Measures `work` as (a further round of) a phase; what it gives is counted.
  void measure(const LoadProcesses& processes, const char* name, const char* unit,
               const std::function<std::uint64_t(LoadPhaseReport&)>& work);
};

std::string to_json(const LoadReport& report);

}  // namespace holdspace::robots
