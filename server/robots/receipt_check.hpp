// Whether a receipt holds what was shown and nothing else (anonymity N14). Pure.
#pragma once

#include <string>
#include <vector>

#include "holdspace/v1/api.pb.h"

namespace holdspace::robots {

// A sentence for each thing that is wrong, against what the facilitator saw last.
std::vector<std::string> faults_of_receipt(const v1::Receipt& receipt, const v1::SharedView& shared,
                                           const v1::FacilitatorView& facilitator);

}  // namespace holdspace::robots
