// Makes a play up while it is being played: people who arrive, answer, change their mind, pass, ask for
// support, hand in a line, lose their connection; facilitators who press whatever could be pressed. The moves
// are kept, to be played again with answers exchanged. All chance comes from the seed.
#pragma once

#include <cstdint>

#include "proof/play.hpp"
#include "proof/proof_exercise.hpp"

namespace holdspace::proof {

struct Improvised {
  Script script;
  Record record;
  std::vector<Knowledge> known;  // what each person knew at the end
};

Improvised improvise(const RedisPair& redis, std::uint64_t seed, unsigned nodes);

}  // namespace holdspace::proof
