// The spread of a set of durations, by nearest rank: the p-th percentile is the smallest sample that at least
// p % of the samples do not exceed. Pure.
#pragma once

#include <cstddef>
#include <vector>

namespace holdspace::robots {

struct Percentiles {
  double p50 = 0, p99 = 0, max = 0;
  std::size_t samples = 0;
};

Percentiles percentiles_of(std::vector<double> samples);

}  // namespace holdspace::robots
