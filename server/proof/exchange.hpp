// From a play to its twin: in each run that allows it, two people's answers (or an answer and a pass), or two
// people's shares, are exchanged, such that every release stays what it was. Pure.
//
// Allowed are people whose answers were all taken, as many of the one as of the other. In a live check-in the
// two must belong to one batch, and neither may have passed: else the batches themselves would differ (N2).
#pragma once

#include "proof/improviser.hpp"

namespace holdspace::proof {

struct Twin {
  Script script;
  std::size_t answers = 0;      // pairs of people whose answers were exchanged
  std::size_t with_a_pass = 0;  // of them, an answer with a pass
  std::size_t shares = 0;
  std::vector<std::string> words;  // what was exchanged, a line each
};

Twin exchange(const Improvised& play, std::uint64_t seed);

}  // namespace holdspace::proof
