#include <algorithm>

#include "rules/run_changes.hpp"
#include "rules/session_rules.hpp"

namespace holdspace::rules {

bool takes_answers(const v1::Step& step) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
    case v1::Step::kCheckIn:
    case v1::Step::kTwoPullRating:
    case v1::Step::kReflection:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound: return true;
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return false;
  }
  return false;
}

bool makes_release(const v1::Step& step) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
    case v1::Step::kCheckIn:
    case v1::Step::kTwoPullRating: return true;
    case v1::Step::kReflection:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound:
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return false;
  }
  return false;
}

namespace {

// From the last one: nearly always it is the run that is open. -1: there is none.
int place_of_run(const v1::SessionState& state, std::uint32_t number) {
  int at = state.runs_size() - 1;
  while (at >= 0 && state.runs(at).number() != number) --at;
  return at;
}

}  // namespace

const v1::Run* find_run(const v1::SessionState& state, std::uint32_t number) {
  const int at = place_of_run(state, number);
  return at < 0 ? nullptr : &state.runs(at);
}

v1::Run* find_run(v1::SessionState& state, std::uint32_t number) {
  const int at = place_of_run(state, number);
  return at < 0 ? nullptr : state.mutable_runs(at);
}

const v1::Step& step_at(const v1::Exercise& exercise, std::uint32_t index) {
  const auto steps = static_cast<std::uint32_t>(exercise.steps_size());
  if (index < steps) return exercise.steps(static_cast<int>(index));
  const std::uint32_t quick = index - steps;
  if (quick >= static_cast<std::uint32_t>(exercise.quick_steps_size())) return v1::Step::default_instance();
  return exercise.quick_steps(static_cast<int>(quick));
}

bool has_clock(const v1::Run& run) {
  return run.deadline_ms() > 0 || run.left_ms() > 0;
}

bool takes_answers_now(const v1::Run& run) {
  return run.box_epoch() > 0 && (run.phase() == v1::RUN_PHASE_OPEN || run.phase() == v1::RUN_PHASE_CLOSING);
}

std::int64_t time_left(const v1::Run& run, std::int64_t now_ms) {
  if (run.deadline_ms() > 0) return std::max<std::int64_t>(1, run.deadline_ms() - now_ms);
  return run.left_ms();
}

void begin_closing(v1::Run& run, std::int64_t closed_ms, std::int64_t sealing_ms) {
  const bool has_box = run.box_epoch() > 0;
  run.set_phase(has_box ? v1::RUN_PHASE_CLOSING : v1::RUN_PHASE_CLOSED);
  run.set_sealing_ms(has_box ? std::max(sealing_ms, run.hold_ms()) : 0);
  run.set_closed_ms(closed_ms);
  run.set_deadline_ms(0);
  run.set_left_ms(0);
}

void leave(v1::Run& run, std::int64_t now_ms, const Graces& graces) {
  const std::int64_t grace_over = now_ms + graces.move_ms;
  if (run.phase() == v1::RUN_PHASE_OPEN) begin_closing(run, now_ms, grace_over);
  // Already closing: it is not sealed while an undo could still bring its session back to it.
  else if (run.phase() == v1::RUN_PHASE_CLOSING)
    run.set_sealing_ms(std::max(run.sealing_ms(), grace_over));
}

}  // namespace holdspace::rules
