// Random bytes from the system's generator: tokens, ids, codes, seat names. And the one way to have them the
// same again: the proof of anonymity (server/proof) plays a session twice with one seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace holdspace {

// `count` random bytes. Throws std::system_error when the system has none to give.
std::string random_bytes(std::size_t count);

// Evenly spread over 0 … below - 1. `below` is at least 1.
std::uint32_t random_below(std::uint32_t below);

// `count` random characters of Crockford's base32 (digits and capitals without I, L, O, U): 5 bits each.
std::string random_base32(std::size_t count);

// While one lives, everything above comes from this seed: the same seed, the same bytes. One at a time, in a
// process with one thread that draws. Never made by a server.
class SeededRandom {
 public:
  explicit SeededRandom(std::uint64_t seed);
  ~SeededRandom();
  SeededRandom(const SeededRandom&) = delete;
  SeededRandom& operator=(const SeededRandom&) = delete;
};

}  // namespace holdspace
