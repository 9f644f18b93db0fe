#include "rules/disclosure.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace holdspace::rules {
namespace {

constexpr std::uint32_t amounts_below = 10;
constexpr std::uint32_t quartiles_from = 20;
constexpr std::uint32_t rounded_to = 3;
constexpr std::size_t rating_cells = 11;
using RatingCounts = std::array<std::uint32_t, rating_cells>;

v1::ContributorBand contributor_band(std::uint32_t contributors) {
  if (contributors < 10) return v1::CONTRIBUTOR_BAND_UNDER_10;
  if (contributors < 20) return v1::CONTRIBUTOR_BAND_10_TO_19;
  if (contributors < 50) return v1::CONTRIBUTOR_BAND_20_TO_49;
  if (contributors < 100) return v1::CONTRIBUTOR_BAND_50_TO_99;
  return v1::CONTRIBUTOR_BAND_100_OR_MORE;
}

v1::Amount amount(std::uint32_t count, std::uint32_t contributors) {
  if (count <= 1) return v1::AMOUNT_FEW_OR_NONE;
  return count > contributors / 2 ? v1::AMOUNT_MOST : v1::AMOUNT_SOME;
}

std::uint32_t rounded(std::uint32_t count) {
  return (count + rounded_to / 2) / rounded_to * rounded_to;
}

std::uint32_t count_of(const Tally& tally, const std::string& bucket) {
  const auto found = tally.buckets.find(bucket);
  return found == tally.buckets.end() ? 0 : found->second;
}

std::uint32_t sum(const RatingCounts& counts, std::size_t first, std::size_t last) {
  return std::accumulate(counts.begin() + first, counts.begin() + last + 1, std::uint32_t{0});
}

// The smallest answer that at least `quarters` quarters of all answers do not exceed (nearest rank).
std::uint32_t quantile(const RatingCounts& counts, std::uint32_t quarters) {
  const std::uint64_t all = sum(counts, 0, rating_cells - 1);
  const std::uint64_t rank = (all * quarters + 3) / 4;
  std::uint64_t up_to_here = 0;
  for (std::uint32_t rating = 0; rating < rating_cells; ++rating) {
    up_to_here += counts[rating];
    if (up_to_here >= rank) return rating;
  }
  return rating_cells - 1;
}

v1::RatingPicture rating_picture(const v1::IntensityRating& asked, const Tally& tally) {
  v1::RatingPicture picture;
  picture.set_scale_id(asked.scale_id());
  picture.set_words_at_0(asked.words_at_0());
  picture.set_words_at_10(asked.words_at_10());
  RatingCounts counts{};
  for (std::size_t rating = 0; rating < rating_cells; ++rating)
    counts[rating] = count_of(tally, std::to_string(rating));

  if (tally.contributors < amounts_below) {
    picture.add_bands(amount(sum(counts, 0, 3), tally.contributors));
    picture.add_bands(amount(sum(counts, 4, 6), tally.contributors));
    picture.add_bands(amount(sum(counts, 7, 10), tally.contributors));
    return picture;
  }
  for (const std::uint32_t count : counts) picture.add_counts(rounded(count));
  if (tally.contributors >= quartiles_from) {
    picture.mutable_quartiles()->set_lower(quantile(counts, 1));
    picture.mutable_quartiles()->set_median(quantile(counts, 2));
    picture.mutable_quartiles()->set_upper(quantile(counts, 3));
  }
  return picture;
}

v1::CheckInPicture check_in_picture(const v1::CheckIn& asked, const Tally& tally) {
  v1::CheckInPicture picture;
  for (const v1::CheckInOption& option : asked.options()) {
    const std::uint32_t count = count_of(tally, option.id());
    if (tally.contributors < amounts_below)
      picture.add_amounts(amount(count, tally.contributors));
    else
      picture.add_counts(rounded(count));
  }
  return picture;
}

}  // namespace

v1::Release disclose(const v1::Step& step, std::uint32_t threshold, const Tally& tally) {
  v1::Release release;
  release.set_threshold(threshold);
  if (tally.contributors < std::max<std::uint32_t>(1, threshold)) {
    release.set_withheld(v1::WITHHELD_TOO_FEW);
    return release;
  }
  release.set_contributors(contributor_band(tally.contributors));
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
      *release.mutable_rating() = rating_picture(step.intensity_rating(), tally);
      break;
    case v1::Step::kCheckIn: *release.mutable_check_in() = check_in_picture(step.check_in(), tally); break;
    case v1::Step::kReflection:
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: break;
  }
  return release;
}

}  // namespace holdspace::rules
