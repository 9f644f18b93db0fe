#include "rules/session_view.hpp"

#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

// Sealed for good, or of a live check-in that still grows.
bool is_released(const v1::Run& run) {
  return run.has_release() &&
         (run.live() || run.phase() == v1::RUN_PHASE_SEALED || run.phase() == v1::RUN_PHASE_WITHHELD);
}

v1::RunView run_view(const v1::Run& run) {
  v1::RunView view;
  view.set_run(run.number());
  view.set_step(run.step());
  view.set_phase(run.phase());
  view.set_opened_ms(run.opened_ms());
  view.set_deadline_ms(run.deadline_ms());
  view.set_left_ms(run.left_ms());
  if (takes_answers_now(run)) view.set_box_epoch(run.box_epoch());
  if (run.phase() == v1::RUN_PHASE_CLOSING) view.set_sealing_ms(run.sealing_ms());
  view.set_shown(run.shown());
  view.set_read_only(run.read_only());
  view.set_quick(run.quick());
  view.set_live(run.live());
  return view;
}

// No token and no secret, not even hashed.
v1::TeamMember team_member(const v1::Controller& member) {
  v1::TeamMember view;
  view.set_id(member.id());
  view.set_role(member.role());
  view.set_label(member.label());
  view.set_arrived(!member.token_sha256().empty());
  view.set_made_session(member.made_session());
  return view;
}

}  // namespace

v1::SharedView shared_view(const v1::SessionState& state) {
  v1::SharedView view;
  view.set_phase(state.phase());
  view.set_title(state.settings().title());
  view.set_rehearsal(state.settings().rehearsal());
  view.set_threshold(state.settings().threshold());
  view.set_paused(state.paused());
  view.set_ended_ms(state.ended_ms());
  view.set_revision(state.revision());
  view.set_commit_id(state.commit_id());
  view.set_locked(state.locked());
  view.set_late_join(state.settings().late_join());
  view.set_let_in_run(state.let_in_run());
  if (state.has_notice()) *view.mutable_notice() = state.notice();
  view.set_quick_exit(state.settings().quick_exit());
  view.set_series_title(state.settings().series_title());
  for (const v1::Run& run : state.runs()) {
    if (run.number() == state.current_run())
      *view.mutable_current() = run_view(run);
    else if (run.phase() == v1::RUN_PHASE_CLOSING)
      *view.add_closing() = run_view(run);
    if (run.shown() && is_released(run)) *view.add_releases() = run.release();
  }
  return view;
}

v1::FacilitatorView facilitator_view(const v1::SessionState& state) {
  v1::FacilitatorView view;
  view.set_join_code(state.settings().join_code());
  view.set_started_ms(state.started_ms());
  for (const v1::Run& run : state.runs()) {
    *view.add_runs() = run_view(run);
    if (is_released(run)) *view.add_releases() = run.release();
  }
  for (const v1::Controller& member : state.controllers()) *view.add_team() = team_member(member);
  if (!state.has_undo()) return view;
  const v1::Run* from = find_run(state, state.undo().from_run());
  if (from == nullptr) return view;
  view.set_undo_until_ms(state.undo().until_ms());
  view.set_undo_step(from->step());
  return view;
}

v1::DisplayView display_view(const v1::SessionState& state) {
  v1::DisplayView view;
  view.set_join_code(state.settings().join_code());
  return view;
}

v1::Exercise exercise_for(v1::Role role, v1::Exercise exercise) {
  if (role == v1::ROLE_FACILITATOR) return exercise;
  for (v1::Step& step : *exercise.mutable_steps()) step.clear_facilitator_notes();
  for (v1::Step& step : *exercise.mutable_quick_steps()) step.clear_facilitator_notes();
  return exercise;
}

}  // namespace holdspace::rules
