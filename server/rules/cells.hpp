// The names of what is counted: the words in a box and in a tally, where more than one file must agree on
// them. Pure; owns nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace holdspace::rules {

inline constexpr std::uint32_t highest_rating = 10;

// Of a pair, from before to after.
inline constexpr std::array<const char*, 3> shift_buckets{"down", "stayed", "up"};
inline const char* shift_bucket(std::uint32_t before, std::uint32_t after) {
  return shift_buckets[after < before ? 0 : after == before ? 1 : 2];
}

// 0–3, 4–6, 7–10 (N7).
inline std::size_t third_of(std::uint32_t rating) {
  return rating <= 3 ? 0 : rating <= 6 ? 1 : 2;
}

// Of two pulls, by their thirds; closeness first: "low-high" is little closeness and much distance.
inline std::string two_pull_cell(std::size_t closeness_third, std::size_t distance_third) {
  constexpr std::array<const char*, 3> thirds{"low", "middle", "high"};
  return std::string(thirds[closeness_third]) + "-" + thirds[distance_third];
}

}  // namespace holdspace::rules
