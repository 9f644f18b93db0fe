#include <algorithm>

#include "rules/step_check.hpp"

namespace holdspace::rules {
namespace {

// What is wrong with pairing this step, at `at`; empty: nothing.
std::string fault_of_pair(const v1::Exercise& exercise, int at) {
  const v1::IntensityRating& after = exercise.steps(at).intensity_rating();
  const auto& steps = exercise.steps();
  const auto before = std::find_if(steps.begin(), steps.end(), [&after](const v1::Step& step) {
    return step.id() == after.paired_with();
  });
  const std::string named = "The step \"" + after.paired_with() + "\"";
  if (before == steps.end())
    return "There is no step of this id; let paired_with be the id of an earlier rating step.";
  if (before - steps.begin() >= at)
    return named + " does not come before this one; a pair is a rating and an earlier rating.";
  if (!before->has_intensity_rating())
    return named + " asks for no rating; a pair is a rating and an earlier rating.";
  if (!before->intensity_rating().paired_with().empty())
    return named + " is the second of a pair itself; pair with the first.";
  if (before->intensity_rating().scale_id() != after.scale_id())
    return named + " is on the scale \"" + before->intensity_rating().scale_id() + "\" and this one on \"" +
           after.scale_id() + "\"; use one scale_id and one wording for both.";
  return "";
}

}  // namespace

void check_pairs(const v1::Exercise& exercise, FaultList& faults) {
  for (int at = 0; at < exercise.steps_size(); ++at) {
    const v1::IntensityRating& rating = exercise.steps(at).intensity_rating();
    if (rating.paired_with().empty()) continue;
    std::string fault = fault_of_pair(exercise, at);
    if (!fault.empty())
      faults.add(within(entry("steps", at), "intensity_rating.paired_with"), std::move(fault));
  }
}

}  // namespace holdspace::rules
