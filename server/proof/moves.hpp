// What happens in a play from outside, one thing after the other: people come and go, say something, time
// passes. A value; the same moves on a stage of the same seed give the same bytes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"

namespace holdspace::proof {

struct Arrive {
  std::size_t person;
  v1::Hello hello;
};
struct HangUp {
  std::size_t person;
};
struct Say {
  std::size_t person;
  v1::ClientMessage message;  // answers and shares are padded when they are sent
};
struct PassTime {
  std::chrono::milliseconds time;
};
using Move = std::variant<Arrive, HangUp, Say, PassTime>;

// A whole play, to be played again.
struct Script {
  std::uint64_t seed = 0;
  unsigned nodes = 1;
  v1::Exercise exercise;
  std::string session_wish;  // CreateSession as JSON
  std::size_t people = 0;    // 0 is the facilitator who made the session, 1 the display
  std::vector<Move> moves;
};

// As it goes on the wire.
std::string bytes_of(const v1::ClientMessage& message);

}  // namespace holdspace::proof
