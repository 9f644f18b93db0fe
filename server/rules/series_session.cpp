#include "rules/series_session.hpp"

#include <algorithm>

#include "rules/session_rules.hpp"

namespace holdspace::rules {
namespace {

constexpr std::int64_t minute_ms = 60'000;

bool is_over(const v1::Run& run) {
  return run.phase() == v1::RUN_PHASE_SEALED || run.phase() == v1::RUN_PHASE_WITHHELD ||
         run.phase() == v1::RUN_PHASE_CLOSED;
}

}  // namespace

std::optional<v1::SeriesSession> series_session_of(const v1::SessionState& state,
                                                   const v1::Exercise& exercise) {
  const v1::Settings& settings = state.settings();
  const bool over = state.phase() == v1::SESSION_PHASE_ENDED && state.started_ms() > 0 &&
                    std::all_of(state.runs().begin(), state.runs().end(), is_over);
  if (!over || settings.series_id().empty()) return std::nullopt;
  v1::SeriesSession session;
  session.set_title(settings.title());
  session.set_ended_ms(state.ended_ms() / minute_ms * minute_ms);
  session.set_exercise_id(settings.exercise_id());
  session.set_exercise_version(settings.exercise_version());
  for (const v1::Run& run : state.runs()) {
    // A step that was gone back to shows its first release (N3), which is there already.
    if (!run.shown() || run.read_only() || !run.has_release()) continue;
    const v1::Step& step = step_at(exercise, run.step());
    v1::SeriesRelease& kept = *session.add_releases();
    kept.set_step_id(step.id());
    kept.set_step_title(step.title());
    *kept.mutable_release() = run.release();
  }
  return session;
}

}  // namespace holdspace::rules
