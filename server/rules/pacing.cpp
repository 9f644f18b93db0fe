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

v1::Release disclosed(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Run& run,
                      const Tally& tally) {
  v1::Release release = disclose(step_at(exercise, run.step()), state.settings().threshold(), tally);
  release.set_run(run.number());
  release.set_step(run.step());
  return release;
}

bool has_picture(const v1::Release& release) {
  return release.picture_case() != v1::Release::PICTURE_NOT_SET;
}

bool shown_when_there(const v1::Step& step) {
  return step.showing() == v1::SHOWING_WHEN_SEALED;
}

// What a live run has shown stays, also where a threshold that was raised since would withhold it.
void seal_with(v1::Run& run, v1::Release release, const v1::Step& step) {
  const bool showed_before = run.live() && has_picture(run.release());
  if (!showed_before || may_follow(run.release(), release)) *run.mutable_release() = std::move(release);
  run.mutable_release()->set_live(false);
  const bool picture = has_picture(run.release());
  run.set_phase(picture ? v1::RUN_PHASE_SEALED : v1::RUN_PHASE_WITHHELD);
  run.set_shown(picture && (run.shown() || shown_when_there(step)));
}

// The run closes by itself as of `closed_ms`, and the session goes on if its pacing says so.
void close_by_itself(v1::SessionState& state, const v1::Exercise& exercise, v1::Run& run,
                     std::int64_t closed_ms, const Moment& moment, const Graces& graces) {
  const v1::Pacing& pacing = step_at(exercise, run.step()).pacing();
  const bool moves_on = pacing.timed().moves_on() || pacing.when_ready().moves_on();
  const std::optional<std::uint32_t> next = moves_on ? step_after(run, exercise) : std::nullopt;
  const std::uint32_t number = run.number();
  if (next && move(state, exercise, *next, moment, graces)) {
    find_run(state, number)->set_closed_ms(closed_ms);
    // Whoever undoes this wants to stay: the run comes back without a clock.
    state.mutable_undo()->set_left_ms(0);
    return;
  }
  begin_closing(run, closed_ms, closed_ms + graces.close_ms);
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

v1::SessionState close_at_deadline(const v1::SessionState& state, const v1::Exercise& exercise,
                                   std::uint32_t number, const Moment& moment, const Graces& graces) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  if (run == nullptr || !deadline_runs(after, *run)) return after;
  // It closed at its deadline, however late that is noticed.
  close_by_itself(after, exercise, *run, run->deadline_ms(), moment, graces);
  return after;
}

v1::SessionState close_when_ready(const v1::SessionState& state, const v1::Exercise& exercise,
                                  std::uint32_t number, const Moment& moment, const Graces& graces) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  if (run == nullptr || run->box_epoch() == 0 || !deadline_runs(after, *run)) return after;
  if (!step_at(exercise, run->step()).pacing().has_when_ready()) return after;
  close_by_itself(after, exercise, *run, moment.now_ms, moment, graces);
  return after;
}

v1::SessionState show_batch(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t number,
                            const Tally& cumulative) {
  v1::SessionState after = state;
  v1::Run* run = find_run(after, number);
  if (run == nullptr || !run->live() || run->phase() != v1::RUN_PHASE_OPEN) return after;
  v1::Release release = disclosed(after, exercise, *run, cumulative);
  release.set_live(true);
  if (!has_picture(release) || !may_follow(run->release(), release)) return after;
  run->set_shown(run->shown() || shown_when_there(step_at(exercise, run->step())));
  *run->mutable_release() = std::move(release);
  // Its question is answered in part: undoing the move that opened it would let it be asked again (N3).
  if (after.undo().to_run() == number) after.clear_undo();
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
    seal_with(*run, disclosed(after, exercise, *run, tally), step);
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
  if (run == nullptr || !takes_answers_now(*run) || run->box_epoch() != lost_epoch) return after;
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
