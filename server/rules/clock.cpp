#include <algorithm>

#include "rules/commands.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {

Decision pause(v1::SessionState state, const Press& press) {
  if (state.paused()) return Rejection{v1::REJECTION_CODE_ALREADY_PAUSED, {}};
  state.set_paused(true);
  v1::Run* run = find_run(state, state.current_run());
  if (run != nullptr && run->phase() == v1::RUN_PHASE_OPEN && has_clock(*run)) {
    run->set_left_ms(time_left(*run, press.moment.now_ms));
    run->set_deadline_ms(0);
  }
  return state;
}

Decision resume(v1::SessionState state, const Press& press) {
  if (!state.paused()) return Rejection{v1::REJECTION_CODE_NOT_PAUSED, {}};
  state.set_paused(false);
  v1::Run* run = find_run(state, state.current_run());
  if (run != nullptr && run->phase() == v1::RUN_PHASE_OPEN && has_clock(*run)) {
    run->set_deadline_ms(press.moment.now_ms + run->left_ms());
    run->set_left_ms(0);
  }
  return state;
}

namespace {

bool is_an_extension(std::uint32_t by_ms) {
  return by_ms == 30'000 || by_ms == 60'000 || by_ms == 300'000;
}

}  // namespace

Decision extend(v1::SessionState state, const Press& press) {
  if (pressed_on_another_run(state, press)) return Rejection{v1::REJECTION_CODE_ALREADY_MOVED_ON, {}};
  const std::uint32_t by_ms = press.command.extend().by_ms();
  if (!is_an_extension(by_ms)) return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {by_ms}};
  v1::Run* run = find_run(state, state.current_run());
  if (run == nullptr || run->phase() != v1::RUN_PHASE_OPEN) return Rejection{v1::REJECTION_CODE_NOT_OPEN, {}};
  if (!has_clock(*run)) return Rejection{v1::REJECTION_CODE_NOT_TIMED, {}};

  const std::int64_t now = press.moment.now_ms;
  // A deadline that has passed without having been noticed yet gives nothing to extend: the time is given
  // from now on.
  const std::int64_t left =
      run->deadline_ms() > 0 ? std::max<std::int64_t>(0, run->deadline_ms() - now) : run->left_ms();
  const std::int64_t longer = left + by_ms;
  if (longer > press.graces.longest_left_ms)
    return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {press.graces.longest_left_ms}};
  if (run->deadline_ms() > 0)
    run->set_deadline_ms(now + longer);
  else
    run->set_left_ms(longer);
  return state;
}

}  // namespace holdspace::rules
