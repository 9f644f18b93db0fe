// The pictures of a release, one per kind (N7, N8). For disclosure.cpp only, which has checked that enough
// contributed; what each picture may hold is said in disclosure.hpp.
#pragma once

#include <cstdint>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"
#include "rules/tally.hpp"

namespace holdspace::rules {

inline constexpr std::uint32_t amounts_below = 10;  // contributors; from then on counts

v1::RatingPicture rating_picture(const v1::IntensityRating& asked, const Tally& tally);
v1::ShiftPicture shift_picture(const v1::IntensityRating& asked, std::uint32_t threshold, const Tally& tally);
v1::CheckInPicture check_in_picture(const v1::CheckIn& asked, std::uint32_t threshold, const Tally& tally);
v1::TwoPullPicture two_pull_picture(const v1::TwoPullRating& asked, std::uint32_t threshold,
                                    const Tally& tally);

}  // namespace holdspace::rules
