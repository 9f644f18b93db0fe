#include "rules/exercise_times.hpp"

#include <algorithm>

namespace holdspace::rules {
namespace {

bool is_inner_work(v1::Arc arc) {
  return arc == v1::ARC_INWARD || arc == v1::ARC_ACTIVATING;
}

bool is_silent(v1::Step::AnswerCase answer) {
  switch (answer) {
    case v1::Step::kGuidance:
    case v1::Step::kReflection: return true;
    case v1::Step::kIntensityRating:
    case v1::Step::kCheckIn:
    case v1::Step::kTwoPullRating:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return false;
  }
  return false;
}

int depth(v1::Arc arc) {
  if (arc == v1::ARC_ACTIVATING) return 3;
  if (arc == v1::ARC_INWARD) return 2;
  return arc == v1::ARC_UNSPECIFIED ? 0 : 1;
}

}  // namespace

ExerciseTimes exercise_times(const v1::Exercise& exercise) {
  ExerciseTimes times;
  for (const v1::Step& step : exercise.steps()) {
    const std::uint32_t planned_ms = step.pacing().planned_ms();
    times.planned_ms += planned_ms;
    if (is_inner_work(step.arc())) times.inner_work_ms += planned_ms;
    if (is_silent(step.answer_case()))
      times.longest_silence_ms = std::max(times.longest_silence_ms, planned_ms);
    if (depth(step.arc()) > depth(times.most_activating)) times.most_activating = step.arc();
  }
  return times;
}

}  // namespace holdspace::rules
