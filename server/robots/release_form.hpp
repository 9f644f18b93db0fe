// Whether a release says no more than it may (anonymity N1, N7, N8), judged by its form alone: cells, bands,
// roundings and thresholds, written down here a second time and on purpose not taken from the rules. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"

namespace holdspace::robots {

// How many contributed: between `least` and `most` people.
struct Contributors {
  std::uint32_t threshold, least, most;
};

// A sentence for each thing that is wrong.
std::vector<std::string> faults_of_form(const v1::Release& release, const v1::Step& step,
                                        Contributors contributors);

}  // namespace holdspace::robots
