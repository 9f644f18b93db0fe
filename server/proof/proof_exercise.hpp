// An exercise made for a play: every way of answering and pacing, in a random order. Not for people.
#pragma once

#include <random>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::proof {

using Dice = std::mt19937_64;

// 0 … below - 1.
inline std::uint32_t roll(Dice& dice, std::uint32_t below) {
  return static_cast<std::uint32_t>(dice() % below);
}
// True in `percent` of 100 rolls.
inline bool happens(Dice& dice, std::uint32_t percent) {
  return roll(dice, 100) < percent;
}

v1::Exercise proof_exercise(Dice& dice);

}  // namespace holdspace::proof
