// One function for each thing a facilitator presses that changes the state. For decide() only, which has
// checked before that this role may press it in this phase of the session, and remembers the command
// afterwards.
#pragma once

#include "rules/decision.hpp"
#include "rules/session_rules.hpp"

namespace holdspace::rules {

struct Press {
  const v1::Exercise& exercise;
  const v1::Command& command;
  const Moment& moment;
  const Graces& graces;
};

// Refuse with ALREADY_MOVED_ON if the command was pressed on another run than the current one: next,
// go_to_step, ask_quick_step, extend, close_now, undo.
Decision start(v1::SessionState state, const Press& press);
Decision next(v1::SessionState state, const Press& press);
Decision go_to_step(v1::SessionState state, const Press& press);
Decision undo(v1::SessionState state, const Press& press);
Decision pause(v1::SessionState state, const Press& press);
Decision resume(v1::SessionState state, const Press& press);
Decision extend(v1::SessionState state, const Press& press);
Decision close_now(v1::SessionState state, const Press& press);
Decision end_gently(v1::SessionState state, const Press& press);
Decision show_release(v1::SessionState state, const Press& press);
Decision ask_quick_step(v1::SessionState state, const Press& press);
Decision go_to_grounding(v1::SessionState state, const Press& press);
Decision lock(v1::SessionState state, const Press& press);
Decision let_in(v1::SessionState state, const Press& press);
Decision say_to_all(v1::SessionState state, const Press& press);
Decision raise_threshold(v1::SessionState state, const Press& press);
Decision invite(v1::SessionState state, const Press& press);
Decision revoke(v1::SessionState state, const Press& press);
Decision form_groups(v1::SessionState state, const Press& press);

inline bool pressed_on_another_run(const v1::SessionState& state, const Press& press) {
  return press.command.run() != state.current_run();
}

}  // namespace holdspace::rules
