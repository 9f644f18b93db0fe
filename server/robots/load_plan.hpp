// What a load does, as the command line says it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "robots/load_meter.hpp"

namespace holdspace::robots {

struct LoadPlan {
  std::string url = "http://127.0.0.1:8080";
  std::string key;
  std::string exercise = "load";
  std::uint32_t rooms = 1;
  std::uint32_t members = 1'000;  // of each room, besides its facilitator
  std::uint32_t at_once = 200;    // connections that wait at a time to be let in, before their Hello
  double steps_per_second = 5;    // of each room
  std::uint32_t stalled = 20;     // devices besides, which come in before beside-stalled and read nothing
  std::uint32_t rounds = 1;       // of all phases but joining and idle; their figures are added up
  std::chrono::seconds steps_for{10}, idle_for{5}, burst_in{5};
  // In this order, whichever are asked for; joining comes first always.
  std::vector<std::string> phases = {"idle", "burst", "steps", "beside-stalled", "reconnect"};
  LoadProcesses processes;
};

}  // namespace holdspace::robots
