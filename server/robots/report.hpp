// What a rehearsal found: numbers for a person and for a machine. Holds no answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "robots/percentiles.hpp"

namespace holdspace::robots {

struct ReleaseReport {
  std::uint32_t run = 0, step = 0;
  std::uint32_t contributors = 0;  // as the robots know it; the most, if some are uncertain
  std::uint32_t uncertain = 0;     // people whose answer was on its way when their network broke
  bool withheld = false, shown = false;
};

struct RehearsalReport {
  // Not empty: the rehearsal could not run, and why (a wrong key, no server, an unknown exercise).
  std::string could_not_run;

  std::uint64_t seed = 0;
  std::string exercise;
  std::uint32_t participants = 0, nodes = 1;
  double seconds = 0;
  std::uint64_t answers_sent = 0, answers_acknowledged = 0, answers_released = 0, hand_ins = 0, passes = 0;
  std::uint64_t uncertain = 0;
  std::uint64_t commands = 0, reconnects = 0, late_joins = 0, runs = 0;
  std::vector<ReleaseReport> releases;
  Percentiles step_change_ms;
  std::uint64_t mismatches = 0;
  std::vector<std::string> mismatch_sentences;  // the first 50
};

// One JSON object, in lines.
std::string to_json(const RehearsalReport& report);
// A few lines for a person.
std::string to_text(const RehearsalReport& report);
// 0: all as it should be. 1: mismatches. 2: it could not run.
int exit_code(const RehearsalReport& report);

}  // namespace holdspace::robots
