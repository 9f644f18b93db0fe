#include "rules/session_making.hpp"

#include <algorithm>

#include "rules/exercise_check.hpp"
#include "rules/texts.hpp"

namespace holdspace::rules {
namespace {

constexpr std::uint32_t shortest_ms_at_speed = 1'000;

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

std::string fault_of_resources(const v1::CreateSession& request, const SessionLimits& limits,
                               bool operator_has_resources) {
  if (!request.rehearsal() && !operator_has_resources && request.resources().empty())
    return "People must be told where they can turn outside of the session: give at least one support "
           "resource (a name and a line), or make it a rehearsal.";
  if (static_cast<std::size_t>(request.resources_size()) > limits.resources)
    return "At most " + std::to_string(limits.resources) +
           " support resources fit on a screen; this session has " +
           std::to_string(request.resources_size()) + ".";
  for (int at = 0; at < request.resources_size(); ++at) {
    std::string fault =
        fault_of_resource(request.resources(at), "Support resource " + std::to_string(at + 1), limits);
    if (!fault.empty()) return fault;
  }
  return "";
}

std::string fault_of(const v1::CreateSession& request, const std::string& title, const SessionLimits& limits,
                     bool operator_has_resources) {
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
  if (!v1::LateJoin_IsValid(request.late_join()))
    return "It is not known what shall happen to people who come late; let them in at once, at the next "
           "step, "
           "or when a facilitator does.";
  return fault_of_resources(request, limits, operator_has_resources);
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
  settings.set_late_join(request.late_join());
  settings.set_quick_exit(request.quick_exit());
  settings.set_series_id(request.series_id());
  *settings.mutable_resources() = request.resources();
  return settings;
}

void add_controller(v1::SessionState& state, const std::string& token_sha256, v1::Role role) {
  v1::Controller& controller = *state.add_controllers();
  controller.set_token_sha256(token_sha256);
  controller.set_role(role);
  controller.set_made_session(true);
  state.set_last_controller(state.last_controller() + 1);
  controller.set_id(state.last_controller());
}

}  // namespace

std::variant<std::string, v1::SessionState> make_session(const v1::CreateSession& request,
                                                         const v1::Exercise& exercise,
                                                         const SessionSecrets& secrets, std::int64_t now_ms,
                                                         const SessionLimits& limits,
                                                         bool operator_has_resources) {
  const std::string title = trimmed(request.title());
  std::string fault = fault_of(request, title, limits, operator_has_resources);
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
  for (auto* steps : {exercise.mutable_steps(), exercise.mutable_quick_steps()}) {
    for (v1::Step& step : *steps) {
      v1::Pacing& pacing = *step.mutable_pacing();
      pacing.set_planned_ms(std::max(shortest_ms_at_speed, pacing.planned_ms() / speed));
      if (pacing.bell_every_ms() > 0)
        pacing.set_bell_every_ms(std::max(shortest_ms_at_speed, pacing.bell_every_ms() / speed));
    }
  }
  return exercise;
}

}  // namespace holdspace::rules
