#include "rules/receipt.hpp"

#include <algorithm>

#include "rules/session_rules.hpp"
#include "rules/session_view.hpp"

namespace holdspace::rules {
namespace {

constexpr std::int64_t minute_ms = 60'000;

std::int64_t whole_minutes(std::int64_t ms) {
  return ms / minute_ms * minute_ms;
}

}  // namespace

v1::Receipt receipt_of(const v1::SessionState& state, const v1::Exercise& exercise,
                       const std::string& software_version) {
  v1::Receipt receipt;
  const v1::Settings& settings = state.settings();
  receipt.set_title(settings.title());
  receipt.set_exercise_id(settings.exercise_id());
  receipt.set_exercise_version(settings.exercise_version());
  receipt.set_software_version(software_version);
  receipt.set_threshold(settings.threshold());
  receipt.set_rehearsal(settings.rehearsal());
  receipt.set_started_ms(whole_minutes(state.started_ms()));
  receipt.set_ended_ms(whole_minutes(state.ended_ms()));
  *receipt.mutable_exercise() = exercise_for(v1::ROLE_DISPLAY, exercise);
  for (const v1::Run& run : state.runs()) {
    v1::ReceiptRun& line = *receipt.add_runs();
    line.set_step(run.step());
    line.set_phase(run.phase());
    line.set_planned_seconds(step_at(exercise, run.step()).pacing().planned_ms() / 1000);
    const std::int64_t closed = run.closed_ms() > 0 ? run.closed_ms() : run.opened_ms();
    line.set_real_seconds(
        static_cast<std::uint32_t>(std::max<std::int64_t>(0, closed - run.opened_ms()) / 1000));
    if (run.shown()) *line.mutable_release() = run.release();
  }
  return receipt;
}

}  // namespace holdspace::rules
