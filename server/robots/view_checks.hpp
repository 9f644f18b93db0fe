// What one connection may be shown, judged by itself: its own role's parts only, releases only of sealed
// runs, facilitator notes only for facilitators, acknowledgements of one size. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "holdspace/v1/server.pb.h"

namespace holdspace::robots {

// A sentence for each thing that is wrong. `bytes` is the size of the message on the wire.
std::vector<std::string> faults_of_message(v1::Role role, const v1::ServerMessage& message,
                                           std::size_t bytes);

// What robots know when a PresenceView comes in.
struct Attendance {
  std::uint32_t robots = 0;      // that ever joined
  std::uint32_t handed_in = 0;   // people who have handed in for the current run
  std::uint32_t at_opening = 0;  // at least so many were connected when the current run opened
  std::uint32_t threshold = 5;
  bool only_robots = true;  // no person sits among them
};
std::vector<std::string> faults_of_presence(const v1::PresenceView& presence, const Attendance& attendance);

}  // namespace holdspace::robots
