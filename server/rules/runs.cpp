#include "rules/session_rules.hpp"

namespace holdspace::rules {

bool takes_answers(const v1::Step& step) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
    case v1::Step::kCheckIn:
    case v1::Step::kReflection: return true;
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return false;
  }
  return false;
}

bool makes_release(const v1::Step& step) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
    case v1::Step::kCheckIn: return true;
    case v1::Step::kReflection:
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return false;
  }
  return false;
}

const v1::Run* find_run(const v1::SessionState& state, std::uint32_t number) {
  for (const v1::Run& run : state.runs())
    if (run.number() == number) return &run;
  return nullptr;
}

}  // namespace holdspace::rules
