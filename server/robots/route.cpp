#include "robots/route.hpp"

namespace holdspace::robots {

namespace {

bool releases(const v1::Step& step) {
  return step.has_intensity_rating() || step.has_check_in() || step.has_two_pull_rating();
}

// One that asks something that is released.
std::optional<std::uint32_t> quick_question(const v1::Exercise& exercise) {
  for (int i = 0; i < exercise.quick_steps_size(); ++i)
    if (releases(exercise.quick_steps(i))) return static_cast<std::uint32_t>(i);
  return std::nullopt;
}

bool has_grounding(const v1::Exercise& exercise) {
  for (const v1::Step& step : exercise.quick_steps())
    if (step.id() == "grounding") return true;
  return false;
}

}  // namespace

std::vector<Leg> plan_route(const v1::Exercise& exercise, bool calm) {
  std::vector<Leg> legs(static_cast<std::size_t>(exercise.steps_size()));
  const std::size_t last = legs.size() - 1;
  std::size_t timed = 0, released = 0;
  std::optional<std::uint32_t> first_released;
  bool went_back = calm;
  for (std::size_t i = 0; i < legs.size(); ++i) {
    const v1::Step& step = exercise.steps(static_cast<int>(i));
    Leg& leg = legs[i];
    if (step.pacing().has_when_ready()) leg.lets_time_run_out = true;
    if (step.pacing().has_timed()) {
      leg.pauses = !calm && timed == 0;
      leg.extends = !calm && timed == 1 && !step.pacing().timed().moves_on();
      leg.lets_time_run_out = !leg.extends;
      ++timed;
    }
    if (releases(step)) {
      leg.closes_first = released % 2 == 0 || i == last;
      leg.shows = calm || released != 2;
      leg.undoes = !calm && released == 2 && i != last;
      ++released;
    }
    if (!went_back && first_released && *first_released + 1 < i && i < last) {
      leg.goes_back_to = first_released;
      went_back = true;
    }
    if (releases(step) && !first_released) first_released = static_cast<std::uint32_t>(i);
    leg.loses_network = !calm && i + 2 == legs.size();
    if (!calm && i + 3 == legs.size()) leg.asks_quick = quick_question(exercise);
    leg.grounds = !calm && i + 3 == legs.size() && has_grounding(exercise);
  }
  return legs;
}

}  // namespace holdspace::robots
