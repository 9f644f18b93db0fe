#include "robots/percentiles.hpp"

#include <algorithm>
#include <cmath>

namespace holdspace::robots {

Percentiles percentiles_of(std::vector<double> samples) {
  if (samples.empty()) return {};
  std::sort(samples.begin(), samples.end());
  const auto rank = [&samples](double share) {
    const auto nth = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
    return samples[std::max<std::size_t>(nth, 1) - 1];
  };
  return {rank(0.50), rank(0.99), samples.back(), samples.size()};
}

}  // namespace holdspace::robots
