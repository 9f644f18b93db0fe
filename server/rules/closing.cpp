#include "rules/commands.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {

Decision close_now(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  v1::Run* run = find_run(state, state.current_run());
  if (run == nullptr || run->phase() != v1::RUN_PHASE_OPEN) return Rejection{v1::REJECTION_CODE_NOT_OPEN, {}};
  begin_closing(*run, press.moment.now_ms, press.moment.now_ms + press.graces.close_ms);
  return state;
}

Decision end_gently(v1::SessionState state, const Press& press) {
  state.set_phase(v1::SESSION_PHASE_ENDED);
  state.set_ended_ms(press.moment.now_ms);
  state.set_paused(false);
  state.clear_groups();  // they name seats: nothing of them is needed any more
  // Its answers are not lost: the run is sealed in the background after the move's grace.
  if (v1::Run* run = find_run(state, state.current_run())) leave(*run, press.moment.now_ms, press.graces);
  return state;
}

Decision show_release(v1::SessionState state, const Press& press) {
  v1::Run* run = find_run(state, press.command.show_release().run());
  if (run == nullptr) return Rejection{v1::REJECTION_CODE_NO_SUCH_RUN, {}};
  // A live check-in can be shown as soon as it has a picture; what follows is then shown as it comes.
  const bool grows = run->live() && run->has_release() && run->phase() != v1::RUN_PHASE_WITHHELD;
  if (run->phase() != v1::RUN_PHASE_SEALED && !grows)
    return Rejection{v1::REJECTION_CODE_NOTHING_TO_SHOW, {}};
  run->set_shown(true);
  return state;
}

}  // namespace holdspace::rules
