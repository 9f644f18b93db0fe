// The parts of check_exercise(): one step, what it asks, and the arc of all steps (care S7). For this folder
// only.
#pragma once

#include "holdspace/v1/exercise.pb.h"
#include "rules/fault_list.hpp"

namespace holdspace::rules {

void check_step(const v1::Step& step, const std::string& field, FaultList& faults);

// What participants may answer: its words, ranges and ids.
void check_answer_kind(const v1::Step& step, const std::string& field, FaultList& faults);

// Every activating step has an opening before it and, after it, a returning and then a closing step.
void check_arc(const v1::Exercise& exercise, FaultList& faults);

}  // namespace holdspace::rules
