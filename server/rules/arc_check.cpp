#include <algorithm>
#include <vector>

#include "rules/step_check.hpp"

namespace holdspace::rules {
namespace {

using Arcs = std::vector<v1::Arc>;

bool returns_and_closes(Arcs::const_iterator from, Arcs::const_iterator end) {
  const auto returning = std::find(from, end, v1::ARC_RETURNING);
  return std::find(returning, end, v1::ARC_CLOSING) != end;
}

}  // namespace

void check_arc(const v1::Exercise& exercise, FaultList& faults) {
  Arcs arcs;
  for (const v1::Step& step : exercise.steps()) arcs.push_back(step.arc());
  for (auto here = arcs.begin(); here != arcs.end(); ++here) {
    if (*here != v1::ARC_ACTIVATING) continue;
    const std::string field = within(entry("steps", static_cast<int>(here - arcs.begin())), "arc");
    if (std::find(arcs.begin(), here, v1::ARC_OPENING) == here)
      faults.add(field,
                 "This step may stir something up, and nothing settles people before it; put a step with "
                 "ARC_OPENING (orientation, grounding) before it.");
    if (!returns_and_closes(here, arcs.end()))
      faults.add(field,
                 "This step may stir something up, and nothing brings people back after it; put a step with "
                 "ARC_RETURNING and then one with ARC_CLOSING (grounding, check-out) after it.");
  }
}

}  // namespace holdspace::rules
