// The steps that can be asked in between, whatever the exercise (Exercise.quick_steps): they come with the
// product as a file of the library, and go into each session when it is made.
#pragma once

#include "store/library.hpp"
#include "store/session_store.hpp"

namespace holdspace::transport {

// Takes them out of the library: they are no exercise. None are there without the file.
std::vector<v1::Exercise> take_quick_steps(store::Library& library);

// To each language of the exercise in the same language, else in the first they have (English).
void add_quick_steps(store::PinnedExercise& exercise, const std::vector<v1::Exercise>& quick_steps);

}  // namespace holdspace::transport
