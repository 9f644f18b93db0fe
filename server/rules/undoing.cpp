#include <algorithm>
#include <utility>

#include "rules/commands.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

// Whether the run still is what leaving made of it: what was sealed since cannot be asked again (N3).
bool can_come_back(const v1::Run& run, v1::RunPhase when_left) {
  if (run.phase() == when_left) return true;
  if (when_left != v1::RUN_PHASE_OPEN) return false;
  const bool has_box = run.box_epoch() > 0;
  return run.phase() == (has_box ? v1::RUN_PHASE_CLOSING : v1::RUN_PHASE_CLOSED);
}

void reopen(v1::Run& run, const v1::Undo& undo, std::int64_t now_ms) {
  run.set_phase(v1::RUN_PHASE_OPEN);
  run.set_closed_ms(0);
  run.set_sealing_ms(0);
  if (undo.left_ms() == 0) return;
  if (undo.from_paused())
    run.set_left_ms(undo.left_ms());
  else
    run.set_deadline_ms(now_ms + undo.left_ms());
}

void remove_run(v1::SessionState& state, std::uint32_t number) {
  auto& runs = *state.mutable_runs();
  const auto found =
      std::find_if(runs.begin(), runs.end(), [number](const v1::Run& run) { return run.number() == number; });
  if (found != runs.end()) runs.erase(found);
}

}  // namespace

Decision undo(v1::SessionState state, const Press& press) {
  // Somebody moved meanwhile: that move is not the one which was to be undone.
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const v1::Undo way_back = state.undo();
  v1::Run* from = state.has_undo() ? find_run(state, way_back.from_run()) : nullptr;
  if (from == nullptr || press.moment.now_ms > way_back.until_ms() ||
      !can_come_back(*from, way_back.from_phase()))
    return Rejection{v1::REJECTION_CODE_TOO_LATE_TO_UNDO, {}};
  if (way_back.from_phase() == v1::RUN_PHASE_OPEN) reopen(*from, way_back, press.moment.now_ms);
  state.set_paused(way_back.from_paused());
  state.set_current_run(way_back.from_run());
  remove_run(state, way_back.to_run());
  return state;
}

}  // namespace holdspace::rules
