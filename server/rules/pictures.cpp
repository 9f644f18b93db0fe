#include "rules/pictures.hpp"

#include <array>
#include <numeric>
#include <string>

#include "rules/cells.hpp"

namespace holdspace::rules {
namespace {

constexpr std::uint32_t quartiles_from = 20;
constexpr std::uint32_t rounded_to = 3;
constexpr std::size_t rating_cells = highest_rating + 1;
using RatingCounts = std::array<std::uint32_t, rating_cells>;

v1::Amount amount(std::uint32_t count, std::uint32_t contributors) {
  if (count <= 1) return v1::AMOUNT_FEW_OR_NONE;
  return count > contributors / 2 ? v1::AMOUNT_MOST : v1::AMOUNT_SOME;
}

std::uint32_t rounded(std::uint32_t count) {
  return (count + rounded_to / 2) / rounded_to * rounded_to;
}

// Fewer than k are drawn as nobody: a zero cannot be told from a few.
std::uint32_t rounded_from(std::uint32_t threshold, std::uint32_t count) {
  return count < threshold ? 0 : rounded(count);
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

// Amounts or counts, as many contributed: of a check-in's options, or of the nine cells of two pulls.
template <class Picture>
void add_cell(Picture& picture, const std::string& bucket, std::uint32_t threshold, const Tally& tally) {
  const std::uint32_t count = count_of(tally, bucket);
  if (tally.contributors < amounts_below)
    picture.add_amounts(amount(count, tally.contributors));
  else
    picture.add_counts(rounded_from(threshold, count));
}

}  // namespace

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

v1::ShiftPicture shift_picture(const v1::IntensityRating& asked, std::uint32_t threshold,
                               const Tally& tally) {
  const auto amount_of = [&](const char* bucket) {
    const std::uint32_t count = count_of(tally, bucket);
    const bool few = tally.contributors >= amounts_below && count < threshold;
    return few ? v1::AMOUNT_FEW_OR_NONE : amount(count, tally.contributors);
  };
  v1::ShiftPicture picture;
  picture.set_scale_id(asked.scale_id());
  picture.set_words_at_0(asked.words_at_0());
  picture.set_words_at_10(asked.words_at_10());
  picture.set_down(amount_of(shift_buckets[0]));
  picture.set_stayed(amount_of(shift_buckets[1]));
  picture.set_up(amount_of(shift_buckets[2]));
  return picture;
}

v1::CheckInPicture check_in_picture(const v1::CheckIn& asked, std::uint32_t threshold, const Tally& tally) {
  v1::CheckInPicture picture;
  for (const v1::CheckInOption& option : asked.options()) add_cell(picture, option.id(), threshold, tally);
  return picture;
}

v1::TwoPullPicture two_pull_picture(const v1::TwoPullRating& asked, std::uint32_t threshold,
                                    const Tally& tally) {
  v1::TwoPullPicture picture;
  picture.set_scale_id(asked.scale_id());
  *picture.mutable_closeness() = asked.closeness();
  *picture.mutable_distance() = asked.distance();
  for (std::size_t distance = 0; distance < 3; ++distance)
    for (std::size_t closeness = 0; closeness < 3; ++closeness)
      add_cell(picture, two_pull_cell(closeness, distance), threshold, tally);
  return picture;
}

}  // namespace holdspace::rules
