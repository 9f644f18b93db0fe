// What concerns the room as a whole, and nothing of the pacing: who comes in, what is said to all, how much
// must be there before anything is shown.
#include <utility>

#include "rules/commands.hpp"
#include "rules/exercise_check.hpp"
#include "rules/practice_groups.hpp"
#include "rules/texts.hpp"

namespace holdspace::rules {

Decision lock(v1::SessionState state, const Press& press) {
  state.set_locked(press.command.lock().locked());
  return state;
}

Decision let_in(v1::SessionState state, const Press& /*press*/) {
  state.set_let_in_run(state.last_run());
  return state;
}

Decision say_to_all(v1::SessionState state, const Press& press) {
  const std::string text = trimmed(press.command.say_to_all().text());
  if (has_unsafe_characters(text)) return Rejection{v1::REJECTION_CODE_TEXT_UNSAFE, {}};
  if (characters(text) > press.graces.notice_chars)
    return Rejection{v1::REJECTION_CODE_TEXT_TOO_LONG,
                     {static_cast<std::int64_t>(press.graces.notice_chars)}};
  if (text.empty()) {
    state.clear_notice();
    return state;
  }
  state.mutable_notice()->set_text(text);
  state.mutable_notice()->set_at_ms(press.moment.now_ms);
  return state;
}

// Counts for whatever is not released yet (N19).
Decision raise_threshold(v1::SessionState state, const Press& press) {
  const std::uint32_t wanted = press.command.raise_threshold().threshold();
  const std::uint32_t now = state.settings().threshold();
  if (wanted <= now) return Rejection{v1::REJECTION_CODE_ONLY_UP, {now}};
  if (wanted > press.graces.highest_threshold)
    return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {press.graces.highest_threshold}};
  state.mutable_settings()->set_threshold(wanted);
  return state;
}

Decision form_groups(v1::SessionState state, const Press& press) {
  std::vector<v1::PracticeGroup> groups = groups_of(press.moment.seats_by_lot);
  if (groups.empty()) return Rejection{v1::REJECTION_CODE_TOO_FEW_PEOPLE, {fewest_for_groups}};
  state.clear_groups();
  for (v1::PracticeGroup& group : groups) *state.add_groups() = std::move(group);
  return state;
}

}  // namespace holdspace::rules
