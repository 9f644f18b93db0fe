// What a load has found, phase by phase, and its words: one JSON object.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "robots/load_findings.hpp"
#include "robots/load_meter.hpp"
#include "robots/percentiles.hpp"

namespace holdspace::robots {

struct LoadPhaseReport {
  std::string name;  // "join", "idle", "burst", "steps", "beside-stalled", "reconnect"
  std::string unit;  // of what is counted: connection, answer, delivered message
  std::uint64_t count = 0;
  LoadReading cost;       // of the whole phase
  Percentiles spread_ms;  // of delivery, of acknowledgement, of coming in
  // Of step changes: each one's 99th percentile of delivery, and of those the one in the middle. What
  // disturbs the machine for a moment makes the slowest hundredth of everything, but not half of all changes.
  double usual_p99_ms = 0;
};

struct LoadReport {
  std::uint32_t rooms = 0, members = 0;
  std::vector<LoadPhaseReport> phases;
  LoadFindings findings;
};

std::string to_json(const LoadReport& report);

}  // namespace holdspace::robots
