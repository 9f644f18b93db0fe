// The proof of anonymity (N20), for one seed at a time: a random session is played, then played again with
// answers exchanged, and whether anybody could tell the two apart is looked at. Needs the two Redis of the
// proof and nothing else; leaves nothing behind.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "proof/redis_pair.hpp"

namespace holdspace::proof {

struct Outcome {
  std::uint64_t seed = 0;
  std::size_t people = 0, moves = 0, connections = 0, bytes = 0, durable_requests = 0, releases = 0;
  std::size_t answers_exchanged = 0, with_a_pass = 0, shares_exchanged = 0;
  std::vector<std::string> exchanged;    // a line each
  std::vector<std::string> differences;  // in words; empty: nobody can tell

  bool proven() const { return differences.empty() && answers_exchanged > 0; }
};

// `nodes`: how many nodes share the session's people.
Outcome prove(const RedisPair& redis, std::uint64_t seed, unsigned nodes = 1);

}  // namespace holdspace::proof
