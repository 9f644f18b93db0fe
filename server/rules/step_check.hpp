// The parts of check_exercise(): one step, what it asks, pairs of steps, and the arc of all steps (care S7).
// For this folder only.
#pragma once

#include "holdspace/v1/exercise.pb.h"
#include "rules/fault_list.hpp"

namespace holdspace::rules {

void check_step(const v1::Step& step, const std::string& field, FaultList& faults);

// What participants may answer: its words, ranges and ids.
void check_answer_kind(const v1::Step& step, const std::string& field, FaultList& faults);

// Its options are regions of the figure, or words beside it.
void check_body_map(const v1::CheckIn& check_in, const std::string& field, FaultList& faults);

// A paired rating names an earlier rating on the same scale, which is no pair itself.
void check_pairs(const v1::Exercise& exercise, FaultList& faults);

// Entries of a list of texts: not too many, each present.
void check_paragraphs(const google::protobuf::RepeatedPtrField<std::string>& paragraphs,
                      const std::string& field, const std::string& what, FaultList& faults);

// Every activating step has an opening before it and, after it, a returning and then a closing step.
void check_arc(const v1::Exercise& exercise, FaultList& faults);

}  // namespace holdspace::rules
