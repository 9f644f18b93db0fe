#include "rules/forced_cells.hpp"

#include <algorithm>

#include "rules/pictures.hpp"

namespace holdspace::rules {
namespace {

// How often the cells that are not "few or none" can have been named together, at least and at most.
struct Named {
  std::uint32_t least = 0, most = 0;
  bool possible = true;
};

Named named_elsewhere(std::span<const v1::Amount> cells, std::uint32_t contributors) {
  const std::uint32_t half = contributors / 2;
  Named named;
  for (const v1::Amount cell : cells) {
    if (cell == v1::AMOUNT_SOME) {
      named.possible = named.possible && half >= 2;
      named.least += 2;
      named.most += half;
    } else if (cell == v1::AMOUNT_MOST) {
      named.least += std::max(2U, half + 1);
      named.most += contributors;
    }
  }
  return named;
}

}  // namespace

bool forces_single_people(std::span<const v1::Amount> cells, std::uint32_t threshold,
                          std::uint32_t most_choices) {
  const auto few = static_cast<std::uint32_t>(std::count(cells.begin(), cells.end(), v1::AMOUNT_FEW_OR_NONE));
  if (few == 0) return false;
  for (std::uint32_t contributors = threshold; contributors < amounts_below; ++contributors) {
    const Named elsewhere = named_elsewhere(cells, contributors);
    const bool looks_like_this = elsewhere.possible && elsewhere.most + few >= contributors &&
                                 elsewhere.least <= contributors * most_choices;
    const std::uint32_t fewest_in_few = contributors - std::min(contributors, elsewhere.most);
    if (looks_like_this && fewest_in_few < few) return false;
  }
  return true;
}

}  // namespace holdspace::rules
