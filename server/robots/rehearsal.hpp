// A whole session by simulated people over real sockets: a facilitator, a display and participants who
// answer, pass, change their mind, come late, lose the network and come back. Checks what everybody sees
// against what was sent. For `holdspace robots`, for `--demo` and for tests. Owns its thread's event loop
// while it runs.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "holdspace/v1/api.pb.h"
#include "robots/report.hpp"

namespace holdspace::robots {

struct RehearsalPlan {
  // One address per node of the same house; participants are spread over them, the facilitator is on the
  // first and the display on the last.
  std::vector<std::string> urls{"ws://127.0.0.1:8080"};
  std::string key;  // a facilitator's
  std::string exercise = "gentle-process";
  std::string title;                // empty: the exercise's
  std::string series;               // an id; empty: the session stands alone
  std::uint32_t participants = 24;  // 1–10 000
  std::uint32_t speed = 20;         // divides the planned times
  std::uint64_t seed = 1;
  // Nobody loses the network, so no answer can be uncertain; and nothing is pressed for the test's sake
  // alone.
  bool calm = false;
  // The demo: walks to the last step and stays there until asked to stop. People may join, so nothing is
  // checked that their answers would change.
  bool keep_open = false;
  // Called once, on the rehearsal's thread, before anybody joins: the codes and tokens of the new session.
  std::function<void(const v1::CreatedSession&)> created;
};

// Blocks until the session is over, or cannot be, or its time is up, or a stop is requested.
RehearsalReport run_rehearsal(const RehearsalPlan& plan, std::stop_token stop = {});

}  // namespace holdspace::robots
