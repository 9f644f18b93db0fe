#include "rules/pacing.hpp"

#include <algorithm>
#include <utility>

#include "rules/disclosure.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

bool deadline_runs(const v1::SessionState& state, const v1::Run& run) {
  return run.number() == state.current_run() && run.phase() == v1::RUN_PHASE_OPEN && run.deadline_ms() > 0 &&
         !state.paused();
}

std::optional<Due> due_of(const v1::SessionState& state, const v1::Run& run) {
  if (deadline_runs(state, run)) return Due{Due::What::deadline, run.number(), run.deadline_ms()};
  if (run.phase() == v1::RUN_PHASE_CLOSING) return Due{Due::What::sealing, run.number(), run.sealing_ms()};
  return std::nullopt;
}

void release(v1::Run& run, const v1::Step& step, std::uint32_t threshold, const Tally& tally) {
  v1::Release release = disclose(step, threshold, tally);
  release.set_run(run.number());
  release.set_step(run.step());
  const bool has_picture = release.withheld() == v1::WITHHELD_NOTHING;
  run.set_phase(has_picture ? v1::RUN_PHASE_SEALED : v1::RUN_PHASE_WITHHELD);
  run.set_shown(has_picture && step.showing() == v1::SHOWING_WHEN_SEALED);
  *run.mutable_release() = std::move(release);
}

}  // namespace

std::optional<Due> next_due(const v1::SessionState& state) {
  std::optional<Due> earliest;
  for (const v1::Run& run : state.runs()) {
    const std::optional<Due> due = due_of(state, run);
    if (due && (!earliest || due->at_ms < earliest->at_ms)) earliest = due;
  }
  return earliest;
}

v1::SessionState close_at_deadline(const v1::SessionState& state, const v1::Exercise& /*exercise*/,
                                   std::uint32_t number, const Graces& graces) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  if (run == nullptr || !deadline_runs(after, *run)) return after;
  // It closed at its deadline, however late that is noticed.
  const std::int64_t deadline = run->deadline_ms();
  begin_closing(*run, deadline, deadline + graces.close_ms);
  return after;
}

v1::SessionState seal(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t number,
                      const Tally& tally, std::int64_t now_ms) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  if (run == nullptr || run->phase() != v1::RUN_PHASE_CLOSING || now_ms < run->sealing_ms()) return after;
  run->set_sealing_ms(0);
  run->set_hold_ms(0);
  const v1::Step& step = step_at(exercise, run->step());
  // What was written in a reflection never left the devices: there is nothing to release.
  if (makes_release(step))
    release(*run, step, after.settings().threshold(), tally);
  else
    run->set_phase(v1::RUN_PHASE_CLOSED);
  // Its box is gone and its question is answered: neither can be brought back.
  if (after.undo().from_run() == number || after.undo().to_run() == number) after.clear_undo();
  return after;
}

v1::SessionState renew_box(const v1::SessionState& state, std::uint32_t number, std::uint32_t lost_epoch,
                           std::int64_t now_ms, const Graces& graces) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  const bool takes_answers_now =
      run != nullptr && run->box_epoch() > 0 &&
      (run->phase() == v1::RUN_PHASE_OPEN || run->phase() == v1::RUN_PHASE_CLOSING);
  if (!takes_answers_now || run->box_epoch() != lost_epoch) return after;
  run->set_box_epoch(lost_epoch + 1);
  run->set_hold_ms(now_ms + graces.lost_box_ms);
  if (run->phase() == v1::RUN_PHASE_CLOSING) run->set_sealing_ms(std::max(run->sealing_ms(), run->hold_ms()));
  return after;
}

v1::ProgressBand progress_band(std::uint32_t answered, std::uint32_t seats_at_opening,
                               std::uint32_t threshold) {
  if (answered < threshold) return v1::PROGRESS_BAND_FEWER_THAN_K;
  const bool four_in_five = std::uint64_t{answered} * 5 >= std::uint64_t{seats_at_opening} * 4;
  return four_in_five ? v1::PROGRESS_BAND_MOST : v1::PROGRESS_BAND_AT_LEAST_K;
}

}  // namespace holdspace::rules
