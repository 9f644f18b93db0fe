#include <utility>

#include "rules/commands.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

// What undo needs to bring the current run back as it is now.
v1::Undo way_back(const v1::SessionState& state, const v1::Run& left, const Press& press) {
  v1::Undo undo;
  undo.set_from_run(left.number());
  undo.set_from_phase(left.phase());
  undo.set_from_paused(state.paused());
  undo.set_until_ms(press.moment.now_ms + press.graces.move_ms);
  if (left.phase() == v1::RUN_PHASE_OPEN) undo.set_left_ms(time_left(left, press.moment.now_ms));
  return undo;
}

Decision move_to(v1::SessionState state, const Press& press, std::uint32_t step) {
  if (static_cast<std::size_t>(state.runs_size()) >= press.graces.runs)
    return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {static_cast<std::int64_t>(press.graces.runs)}};
  v1::Run* left = find_run(state, state.current_run());
  if (left == nullptr) return Rejection{v1::REJECTION_CODE_NO_SUCH_RUN, {}};
  v1::Undo undo = way_back(state, *left, press);
  leave(*left, press.moment.now_ms, press.graces);
  // Whoever moves on wants to go on: the new step's clock runs.
  state.set_paused(false);
  open_run(state, press.exercise, step, press.moment);
  undo.set_to_run(state.current_run());
  *state.mutable_undo() = std::move(undo);
  return state;
}

std::uint32_t current_step(const v1::SessionState& state) {
  const v1::Run* run = find_run(state, state.current_run());
  return run == nullptr ? 0 : run->step();
}

bool is_step(const v1::Exercise& exercise, std::uint32_t step) {
  return step < static_cast<std::uint32_t>(exercise.steps_size());
}

}  // namespace

Decision start(v1::SessionState state, const Press& press) {
  if (!is_step(press.exercise, 0)) return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {}};
  state.set_phase(v1::SESSION_PHASE_STEPS);
  state.set_started_ms(press.moment.now_ms);
  open_run(state, press.exercise, 0, press.moment);
  return state;
}

Decision next(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::uint32_t step = current_step(state) + 1;
  if (!is_step(press.exercise, step)) return Rejection{v1::REJECTION_CODE_LAST_STEP, {}};
  return move_to(std::move(state), press, step);
}

Decision go_to_step(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::uint32_t step = press.command.go_to_step().step();
  if (!is_step(press.exercise, step))
    return Rejection{v1::REJECTION_CODE_NO_SUCH_STEP, {press.exercise.steps_size() - 1}};
  // Going to where everybody is would close what is open and ask nothing: never what was meant.
  if (step == current_step(state)) return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {step}};
  return move_to(std::move(state), press, step);
}

}  // namespace holdspace::rules
