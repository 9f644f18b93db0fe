// The receipt as a table (RFC 4180, UTF-8): the same numbers as in its JSON, one line per number, so that any
// spreadsheet can read it. Pure.
#pragma once

#include <string>

#include "holdspace/v1/api.pb.h"

namespace holdspace::rules {

// Columns: run, step_id, step, phase, planned_seconds, real_seconds, contributors, threshold, measure, value.
// Lines of run 0 are about the session. A run without a picture has one line, without measure and value. A
// text that a spreadsheet would take for a formula begins with an apostrophe.
std::string receipt_csv(const v1::Receipt& receipt);

}  // namespace holdspace::rules
