#include <algorithm>
#include <optional>
#include <utility>

#include "rules/commands.hpp"
#include "rules/exercise_check.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

Decision moved(v1::SessionState state, const Press& press, std::uint32_t step) {
  if (find_run(state, state.current_run()) == nullptr) return Rejection{v1::REJECTION_CODE_NO_SUCH_RUN, {}};
  if (!move(state, press.exercise, step, press.moment, press.graces))
    return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {static_cast<std::int64_t>(press.graces.runs)}};
  return state;
}

v1::Run current_run(const v1::SessionState& state) {
  const v1::Run* run = find_run(state, state.current_run());
  return run == nullptr ? v1::Run() : *run;
}

bool is_step(const v1::Exercise& exercise, std::uint32_t step) {
  return step < static_cast<std::uint32_t>(exercise.steps_size());
}

std::uint32_t quick_index(const v1::Exercise& exercise, std::uint32_t quick_step) {
  return static_cast<std::uint32_t>(exercise.steps_size()) + quick_step;
}

}  // namespace

Decision start(v1::SessionState state, const Press& press) {
  if (!is_step(press.exercise, 0)) return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {}};
  state.set_phase(v1::SESSION_PHASE_STEPS);
  state.set_started_ms(press.moment.now_ms);
  open_run(state, press.exercise, 0, press.moment, press.graces);
  return state;
}

Decision next(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::optional<std::uint32_t> step = step_after(current_run(state), press.exercise);
  if (!step) return Rejection{v1::REJECTION_CODE_LAST_STEP, {}};
  return moved(std::move(state), press, *step);
}

Decision go_to_step(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::uint32_t step = press.command.go_to_step().step();
  if (!is_step(press.exercise, step))
    return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {press.exercise.steps_size() - 1}};
  // Going to where everybody is would close what is open and ask nothing: never what was meant.
  if (step == current_run(state).step()) return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {step}};
  return moved(std::move(state), press, step);
}

Decision ask_quick_step(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::uint32_t quick_step = press.command.ask_quick_step().quick_step();
  const int there = press.exercise.quick_steps_size();
  if (quick_step >= static_cast<std::uint32_t>(there))
    return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {there - 1}};
  return moved(std::move(state), press, quick_index(press.exercise, quick_step));
}

Decision go_to_grounding(v1::SessionState state, const Press& press) {
  const auto& quick_steps = press.exercise.quick_steps();
  const auto found = std::find_if(quick_steps.begin(), quick_steps.end(),
                                  [](const v1::Step& step) { return step.id() == grounding_id; });
  if (found == quick_steps.end()) return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {}};
  const auto step = quick_index(press.exercise, static_cast<std::uint32_t>(found - quick_steps.begin()));
  // Pressed twice, or by two at once: everybody is there already.
  const v1::Run current = current_run(state);
  if (current.step() == step && current.phase() == v1::RUN_PHASE_OPEN)
    return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  return moved(std::move(state), press, step);
}

}  // namespace holdspace::rules
