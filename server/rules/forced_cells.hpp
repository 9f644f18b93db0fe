// Whether a picture of amounts gives somebody away by arithmetic: whoever looks at it knows that from k to 9
// people contributed, and "few, few, few" of three cells can then only be one person in each. Pure. For
// disclosure.cpp only.
#pragma once

#include <cstdint>
#include <span>

#include "holdspace/v1/view.pb.h"

namespace holdspace::rules {

// Whether in every tally of k to 9 contributors that looks like this each "few or none" is exactly one
// person. Each contributor named from one to `most_choices` cells.
bool forces_single_people(std::span<const v1::Amount> cells, std::uint32_t threshold,
                          std::uint32_t most_choices);

}  // namespace holdspace::rules
