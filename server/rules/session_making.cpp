#include "rules/session_making.hpp"

#include <algorithm>
#include <string_view>

#include "rules/exercise_check.hpp"
#include "rules/text_length.hpp"

namespace holdspace::rules {
namespace {

constexpr std::uint32_t shortest_ms_at_speed = 1'000;

std::string trimmed(const std::string& text) {
  constexpr std::string_view blank = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string fault_of_people(const v1::CreateSession& request, const SessionLimits& limits) {
  const std::string most = std::to_string(limits.seat_cap);
  if (request.expected_people() == 0)
    return "Say for how many people the session is meant, from 1 to " + most +
           ": it decides how many must answer before a result is shown.";
  if (request.expected_people() > limits.seat_cap)
    return "A session here holds at most " + most + " people; this one is meant for " +
           std::to_string(request.expected_people()) + ".";
  if (request.seat_cap() > limits.seat_cap)
    return "A session here has at most " + most + " places; ask for that many or fewer.";
  if (request.seat_cap() != 0 && request.seat_cap() < request.expected_people())
    return "There are fewer places (" + std::to_string(request.seat_cap()) + ") than people expected (" +
           std::to_string(request.expected_people()) + "); give at least as many places, or leave them open.";
  return "";
}

std::string fault_of(const v1::CreateSession& request, const std::string& title,
                     const SessionLimits& limits) {
  if (has_unsafe_characters(title))
    return "The title holds characters that cannot be seen or that turn the direction of writing; type it "
           "again "
           "without them.";
  if (characters(title) > limits.title_chars)
    return "The title has " + std::to_string(characters(title)) + " characters; at most " +
           std::to_string(limits.title_chars) + " fit on a screen.";
  std::string people = fault_of_people(request, limits);
  if (!people.empty()) return people;
  if (request.threshold() > limits.highest_threshold)
    return "Results can wait for at most " + std::to_string(limits.highest_threshold) +
           " people; choose a lower threshold.";
  if (request.speed() > limits.highest_speed)
    return "A rehearsal runs at most " + std::to_string(limits.highest_speed) + " times as fast as written.";
  if (request.speed() > 1 && !request.rehearsal())
    return "Only a rehearsal can run faster than it is written; mark the session as a rehearsal, or leave "
           "the speed "
           "at 1.";
  return "";
}

v1::Settings settings_of(const v1::CreateSession& request, const v1::Exercise& exercise,
                         const std::string& title, const SessionLimits& limits) {
  const bool small = request.expected_people() < limits.small_group;
  v1::Settings settings;
  settings.set_title(title.empty() ? exercise.title() : title);
  settings.set_exercise_id(exercise.id());
  settings.set_exercise_version(exercise.version());
  settings.set_expected_people(request.expected_people());
  settings.set_threshold(
      std::max(small ? limits.small_threshold : limits.usual_threshold, request.threshold()));
  settings.set_rehearsal(request.rehearsal());
  settings.set_seat_cap(request.seat_cap() == 0 ? limits.seat_cap : request.seat_cap());
  return settings;
}

void add_controller(v1::SessionState& state, const std::string& token_sha256, v1::Role role) {
  v1::Controller& controller = *state.add_controllers();
  controller.set_token_sha256(token_sha256);
  controller.set_role(role);
}

}  // namespace

std::variant<std::string, v1::SessionState> make_session(const v1::CreateSession& request,
                                                         const v1::Exercise& exercise,
                                                         const SessionSecrets& secrets, std::int64_t now_ms,
                                                         const SessionLimits& limits) {
  const std::string title = trimmed(request.title());
  std::string fault = fault_of(request, title, limits);
  if (!fault.empty()) return fault;
  v1::SessionState state;
  state.set_session_id(secrets.session_id);
  *state.mutable_settings() = settings_of(request, exercise, title, limits);
  state.mutable_settings()->set_join_code(secrets.join_code);
  state.set_phase(v1::SESSION_PHASE_LOBBY);
  state.set_created_ms(now_ms);
  add_controller(state, secrets.controller_token_sha256, v1::ROLE_FACILITATOR);
  add_controller(state, secrets.display_token_sha256, v1::ROLE_DISPLAY);
  return state;
}

v1::Exercise at_speed(v1::Exercise exercise, std::uint32_t speed) {
  if (speed <= 1) return exercise;
  for (v1::Step& step : *exercise.mutable_steps()) {
    v1::Pacing& pacing = *step.mutable_pacing();
    pacing.set_planned_ms(std::max(shortest_ms_at_speed, pacing.planned_ms() / speed));
  }
  return exercise;
}

}  // namespace holdspace::rules
