// Answers and presses a person of a play might come up with. Pure but for the dice.
#pragma once

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"
#include "proof/proof_exercise.hpp"

namespace holdspace::proof {

std::string random_text(Dice& dice, std::size_t bytes);  // any bytes: ids, tokens

// Something this step takes, a pass now and then. Without run and sequence.
v1::Answer random_answer(Dice& dice, const v1::Step& step);

// Something a facilitator might press now. Without an id.
v1::Command random_press(Dice& dice, const v1::SharedView& shared, const v1::FacilitatorView& facilitator,
                         const v1::Exercise& exercise);

// The step of this index, quick steps after the others.
const v1::Step& step_of(const v1::Exercise& exercise, std::uint32_t index);

}  // namespace holdspace::proof
