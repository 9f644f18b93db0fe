#include "robots/route.hpp"

namespace holdspace::robots {

namespace {

bool releases(const v1::Step& step) {
  return step.has_intensity_rating() || step.has_check_in();
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
    if (step.pacing().has_timed()) {
      leg.pauses = !calm && timed == 0;
      leg.extends = !calm && timed == 1;
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
  }
  return legs;
}

}  // namespace holdspace::robots
