// What a rule gives back: the next state, or why not. Values, never exceptions: rules do not throw.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/state.pb.h"

namespace holdspace::rules {

// A no, in a code the client has words for. `values` fill the numbers of its sentence.
struct Rejection {
  v1::RejectionCode code = v1::REJECTION_CODE_UNSPECIFIED;
  std::vector<std::int64_t> values;
};

// The whole next state, not committed yet: revision and commit id are still those it was decided from.
using Decision = std::variant<Rejection, v1::SessionState>;

}  // namespace holdspace::rules
