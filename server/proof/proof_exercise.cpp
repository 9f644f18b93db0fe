#include "proof/proof_exercise.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace holdspace::proof {
namespace {

constexpr std::uint32_t planned_ms = 30'000;

void ask_rating(v1::Step& step) {
  v1::IntensityRating& rating = *step.mutable_intensity_rating();
  rating.set_scale_id("tension");
  rating.set_words_at_0("none");
  rating.set_words_at_10("the most");
}

void ask_check_in(v1::Step& step, std::uint32_t most_choices, v1::CheckInLook look) {
  v1::CheckIn& check_in = *step.mutable_check_in();
  for (const char* id : {"chest", "belly", "hands", "feet", "nowhere"}) {
    v1::CheckInOption& option = *check_in.add_options();
    option.set_id(id);
    option.set_text(id);
  }
  check_in.set_most_choices(most_choices);
  check_in.set_look(look);
}

void ask_live(v1::Step& step) {
  ask_check_in(step, 1, v1::CHECK_IN_LOOK_FEELINGS);
  step.mutable_check_in()->set_live_in_batches(true);
  step.set_showing(v1::SHOWING_WHEN_SEALED);
}

void ask_two_pulls(v1::Step& step) {
  v1::TwoPullRating& rating = *step.mutable_two_pull_rating();
  rating.set_scale_id("pulls");
  rating.mutable_closeness()->set_name("towards");
  rating.mutable_distance()->set_name("away");
}

void ask_reflection(v1::Step& step) {
  step.mutable_reflection()->set_offers_share(true);
}

std::vector<v1::Step> one_of_each() {
  std::vector<v1::Step> steps(8);
  ask_rating(steps[0]);
  ask_check_in(steps[1], 1, v1::CHECK_IN_LOOK_WORDS);
  ask_check_in(steps[2], 3, v1::CHECK_IN_LOOK_BODY_MAP);
  ask_two_pulls(steps[3]);
  ask_reflection(steps[4]);
  ask_live(steps[5]);
  steps[6].mutable_readiness();
  steps[7].mutable_guidance();
  return steps;
}

void pace(Dice& dice, v1::Step& step) {
  v1::Pacing& pacing = *step.mutable_pacing();
  pacing.set_planned_ms(planned_ms);
  switch (roll(dice, 4)) {
    case 0: pacing.mutable_by_facilitator(); break;
    case 1: pacing.mutable_timed(); break;
    case 2: pacing.mutable_timed()->set_moves_on(true); break;
    case 3: pacing.mutable_when_ready()->set_moves_on(happens(dice, 50)); break;
  }
  if (step.has_guidance()) pacing.mutable_by_facilitator();
  if (step.showing() == v1::SHOWING_UNSPECIFIED && happens(dice, 50))
    step.set_showing(v1::SHOWING_WHEN_SEALED);
}

v1::Step quick(const std::string& id, void (*ask)(v1::Step&)) {
  v1::Step step;
  ask(step);
  step.set_id(id);
  step.set_title(id);
  step.mutable_pacing()->set_planned_ms(planned_ms);
  step.mutable_pacing()->mutable_by_facilitator();
  return step;
}

}  // namespace

v1::Exercise proof_exercise(Dice& dice) {
  std::vector<v1::Step> steps = one_of_each();
  std::shuffle(steps.begin(), steps.end(), dice);
  // The pair comes after what it is paired with, wherever that has landed.
  v1::Step after;
  ask_rating(after);
  after.mutable_intensity_rating()->set_paired_with("rating");
  steps.push_back(std::move(after));
  v1::Exercise exercise;
  exercise.set_id("proof");
  exercise.set_version(1);
  exercise.set_language("en");
  exercise.set_title("Proof");
  exercise.set_summary("Every way of answering.");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    v1::Step& step = *exercise.add_steps() = std::move(steps[i]);
    const bool first_rating = step.has_intensity_rating() && step.intensity_rating().paired_with().empty();
    step.set_id(first_rating ? "rating" : "step-" + std::to_string(i));
    step.set_title(step.id());
    step.mutable_prompt()->set_text("How is it, right now?");
    pace(dice, step);
  }
  *exercise.add_quick_steps() = quick("grounding", [](v1::Step& step) { step.mutable_guidance(); });
  *exercise.add_quick_steps() = quick("quick-rating", ask_rating);
  return exercise;
}

}  // namespace holdspace::proof
