// Small steps to test with.
#pragma once

#include <initializer_list>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"

namespace holdspace::robots {

inline v1::Step rating_step() {
  v1::Step step;
  step.set_id("tension");
  step.mutable_pacing()->set_planned_ms(10'000);
  step.mutable_pacing()->mutable_by_facilitator();
  step.mutable_intensity_rating()->set_scale_id("tension");
  step.mutable_intensity_rating()->set_words_at_0("none");
  step.mutable_intensity_rating()->set_words_at_10("most");
  return step;
}

inline v1::Step check_in_step() {
  v1::Step step;
  step.set_id("body");
  step.mutable_pacing()->set_planned_ms(10'000);
  step.mutable_pacing()->mutable_by_facilitator();
  for (const char* id : {"head", "chest", "belly", "feet"})
    step.mutable_check_in()->add_options()->set_id(id);
  step.mutable_check_in()->set_most_choices(3);
  return step;
}

inline v1::Step guidance_step() {
  v1::Step step;
  step.set_id("settle");
  step.mutable_pacing()->set_planned_ms(10'000);
  step.mutable_pacing()->mutable_timed();
  step.mutable_guidance();
  return step;
}

inline v1::Exercise exercise_of(std::initializer_list<v1::Step> steps) {
  v1::Exercise exercise;
  exercise.set_id("test");
  for (const v1::Step& step : steps) *exercise.add_steps() = step;
  return exercise;
}

inline v1::Answer rated(std::uint32_t rating) {
  v1::Answer given;
  given.set_rating(rating);
  return given;
}

inline v1::Answer chosen(std::initializer_list<std::uint32_t> options) {
  v1::Answer given;
  for (const std::uint32_t option : options) given.mutable_choices()->add_options(option);
  return given;
}

inline v1::Answer passed() {
  v1::Answer given;
  given.mutable_pass();
  return given;
}

}  // namespace holdspace::robots
