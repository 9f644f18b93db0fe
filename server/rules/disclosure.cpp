#include "rules/disclosure.hpp"

#include <algorithm>
#include <vector>

#include "rules/forced_cells.hpp"
#include "rules/pictures.hpp"

namespace holdspace::rules {
namespace {

v1::ContributorBand contributor_band(std::uint32_t contributors) {
  if (contributors < 10) return v1::CONTRIBUTOR_BAND_UNDER_10;
  if (contributors < 20) return v1::CONTRIBUTOR_BAND_10_TO_19;
  if (contributors < 50) return v1::CONTRIBUTOR_BAND_20_TO_49;
  if (contributors < 100) return v1::CONTRIBUTOR_BAND_50_TO_99;
  return v1::CONTRIBUTOR_BAND_100_OR_MORE;
}

void draw_rating(const v1::IntensityRating& asked, std::uint32_t threshold, const Tally& tally,
                 v1::Release& release) {
  if (asked.paired_with().empty())
    *release.mutable_rating() = rating_picture(asked, tally);
  else
    *release.mutable_shift() = shift_picture(asked, threshold, tally);
}

void draw(const v1::Step& step, std::uint32_t threshold, const Tally& tally, v1::Release& release) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating: return draw_rating(step.intensity_rating(), threshold, tally, release);
    case v1::Step::kCheckIn:
      *release.mutable_check_in() = check_in_picture(step.check_in(), threshold, tally);
      return;
    case v1::Step::kTwoPullRating:
      *release.mutable_two_pull() = two_pull_picture(step.two_pull_rating(), threshold, tally);
      return;
    case v1::Step::kReflection:
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound:
    case v1::Step::ANSWER_NOT_SET: return;
  }
}

using Cells = std::vector<v1::Amount>;

Cells amounts(const google::protobuf::RepeatedField<int>& cells) {
  Cells amounts;
  for (const int cell : cells) amounts.push_back(static_cast<v1::Amount>(cell));
  return amounts;
}

// Of a picture that has amounts; empty: none.
Cells amounts_in(const v1::Release& release) {
  switch (release.picture_case()) {
    case v1::Release::kRating: return amounts(release.rating().bands());
    case v1::Release::kCheckIn: return amounts(release.check_in().amounts());
    case v1::Release::kTwoPull: return amounts(release.two_pull().amounts());
    case v1::Release::kShift: return {release.shift().down(), release.shift().stayed(), release.shift().up()};
    case v1::Release::PICTURE_NOT_SET: break;
  }
  return {};
}

bool gives_somebody_away(const v1::Step& step, std::uint32_t threshold, const v1::Release& release) {
  const std::uint32_t most_choices = std::max(1U, step.check_in().most_choices());
  return release.contributors() == v1::CONTRIBUTOR_BAND_UNDER_10 &&
         forces_single_people(amounts_in(release), threshold, most_choices);
}

v1::Release withheld(std::uint32_t threshold) {
  v1::Release release;
  release.set_threshold(threshold);
  release.set_withheld(v1::WITHHELD_TOO_FEW);
  return release;
}

}  // namespace

v1::Release disclose(const v1::Step& step, std::uint32_t threshold, const Tally& tally) {
  const std::uint32_t fewest = std::max(1U, threshold);
  if (tally.contributors < fewest) return withheld(threshold);
  v1::Release release;
  release.set_threshold(threshold);
  release.set_contributors(contributor_band(tally.contributors));
  draw(step, threshold, tally, release);
  return gives_somebody_away(step, fewest, release) ? withheld(threshold) : release;
}

bool may_follow(const v1::Release& before, const v1::Release& after) {
  if (!after.has_check_in()) return false;
  if (!before.has_check_in()) return true;
  if (after.contributors() < before.contributors()) return false;
  const v1::CheckInPicture &was = before.check_in(), &is = after.check_in();
  const int options = std::max(is.amounts_size(), is.counts_size());
  for (int option = 0; option < options; ++option) {
    const bool both_counts = option < was.counts_size() && option < is.counts_size();
    if (both_counts && is.counts(option) < was.counts(option)) return false;
    const bool both_amounts = option < was.amounts_size() && option < is.amounts_size();
    if (both_amounts && is.amounts(option) == v1::AMOUNT_FEW_OR_NONE &&
        was.amounts(option) != v1::AMOUNT_FEW_OR_NONE)
      return false;
  }
  return true;
}

}  // namespace holdspace::rules
