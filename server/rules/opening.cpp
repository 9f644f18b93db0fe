// How a run begins, and how one run gives way to the next.
#include <algorithm>
#include <utility>

#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

bool was_asked_before(const v1::SessionState& state, std::uint32_t step) {
  return std::any_of(state.runs().begin(), state.runs().end(), [step](const v1::Run& run) {
    return run.step() == step &&
           (run.phase() == v1::RUN_PHASE_CLOSING || run.phase() == v1::RUN_PHASE_SEALED ||
            run.phase() == v1::RUN_PHASE_WITHHELD);
  });
}

bool has_longest_time(const v1::Pacing& pacing) {
  switch (pacing.how_case()) {
    case v1::Pacing::kTimed:
    case v1::Pacing::kWhenReady: return true;
    case v1::Pacing::kByFacilitator:
    case v1::Pacing::HOW_NOT_SET: return false;
  }
  return false;
}

// What undo needs to bring the current run back as it is now.
v1::Undo way_back(const v1::SessionState& state, const v1::Run& left, const Moment& moment,
                  const Graces& graces) {
  v1::Undo undo;
  undo.set_from_run(left.number());
  undo.set_from_phase(left.phase());
  undo.set_from_paused(state.paused());
  undo.set_until_ms(moment.now_ms + graces.move_ms);
  if (left.phase() == v1::RUN_PHASE_OPEN) undo.set_left_ms(time_left(left, moment.now_ms));
  return undo;
}

// The step of the script that a quick run stands in for.
void keep_place_in_script(v1::Run& quick, const v1::Run* left) {
  quick.set_quick(true);
  quick.set_after_lobby(left == nullptr || left->after_lobby());
  if (left != nullptr) quick.set_after_step(left->quick() ? left->after_step() : left->step());
}

}  // namespace

void open_run(v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t index,
              const Moment& moment, const Graces& graces) {
  const v1::Step& step = step_at(exercise, index);
  const bool quick = index >= static_cast<std::uint32_t>(exercise.steps_size());
  const bool read_only = !quick && makes_release(step) && was_asked_before(state, index);
  const std::uint32_t number = state.last_run() + 1;
  v1::Run run;
  run.set_number(number);
  run.set_step(index);
  run.set_phase(v1::RUN_PHASE_OPEN);
  run.set_opened_ms(moment.now_ms);
  if (has_longest_time(step.pacing())) run.set_deadline_ms(moment.now_ms + step.pacing().planned_ms());
  run.set_read_only(read_only);
  run.set_box_epoch(takes_answers(step) && !read_only ? 1 : 0);
  run.set_seats_at_opening(moment.seats_present);
  run.set_live(run.box_epoch() > 0 && step.check_in().live_in_batches() &&
               state.settings().expected_people() >= graces.live_batch_people);
  if (quick) keep_place_in_script(run, find_run(std::as_const(state), state.current_run()));
  *state.add_runs() = std::move(run);
  state.set_last_run(number);
  state.set_current_run(number);
}

bool move(v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t step, const Moment& moment,
          const Graces& graces) {
  v1::Run* left = find_run(state, state.current_run());
  if (left == nullptr || static_cast<std::size_t>(state.runs_size()) >= graces.runs) return false;
  v1::Undo undo = way_back(state, *left, moment, graces);
  leave(*left, moment.now_ms, graces);
  // Whoever moves on wants to go on: the new step's clock runs.
  state.set_paused(false);
  open_run(state, exercise, step, moment, graces);
  undo.set_to_run(state.current_run());
  *state.mutable_undo() = std::move(undo);
  return true;
}

std::optional<std::uint32_t> step_after(const v1::Run& run, const v1::Exercise& exercise) {
  std::uint32_t step = run.step() + 1;
  if (run.quick()) step = run.after_lobby() ? 0 : run.after_step() + 1;
  if (step >= static_cast<std::uint32_t>(exercise.steps_size())) return std::nullopt;
  return step;
}

}  // namespace holdspace::rules
