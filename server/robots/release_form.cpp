#include "robots/release_form.hpp"

#include <algorithm>
#include <array>

namespace holdspace::robots {

namespace {

class Form {
 public:
  Form(const v1::Release& release, const v1::Step& step, Contributors contributors)
      : release_(release), step_(step), who_(contributors) {}

  std::vector<std::string> faults() {
    if (release_.threshold() != who_.threshold) wrong("names another threshold than the session");
    if (release_.withheld() == v1::WITHHELD_TOO_FEW) {
      check_withheld();
    } else {
      check_band();
      check_picture();
    }
    return std::move(faults_);
  }

 private:
  void wrong(const std::string& what) {
    faults_.push_back("Run " + std::to_string(release_.run()) + ": the release " + what + ".");
  }

  void check_withheld() {
    // Few people's picture may be withheld because it would give one of them away; which, the tallies tell.
    constexpr std::uint32_t never_gives_away = 10;
    if (who_.least >= std::max(who_.threshold, never_gives_away))
      wrong("is withheld although enough people contributed");
    if (release_.picture_case() != v1::Release::PICTURE_NOT_SET) wrong("is withheld and still has a picture");
    if (release_.contributors() != v1::CONTRIBUTOR_BAND_UNSPECIFIED)
      wrong("is withheld and still says how many");
  }

  void check_band() {
    if (who_.most < who_.threshold) wrong("shows a picture of fewer people than the threshold");
    static constexpr std::array<std::uint32_t, 7> ends{0, 0, 9, 19, 49, 99, 0xffffffff};
    const auto band = static_cast<std::size_t>(release_.contributors());
    if (band < 1 || band > 5) return wrong("does not say how many contributed");
    const std::uint32_t low = band == 1 ? 0 : ends[band] + 1;
    const std::uint32_t high = ends[band + 1];
    if (who_.most < low || who_.least > high) wrong("names a band of contributors that cannot be");
  }

  void check_picture() {
    switch (release_.picture_case()) {
      case v1::Release::kRating:
        if (!step_.has_intensity_rating() || !step_.intensity_rating().paired_with().empty())
          wrong("pictures a rating of a step that asked for none");
        check_cells(release_.rating().bands(), release_.rating().counts(), 3, 11);
        check_rating();
        break;
      case v1::Release::kCheckIn:
        if (!step_.has_check_in()) wrong("pictures a check-in of a step that asked for none");
        check_cells(release_.check_in().amounts(), release_.check_in().counts(),
                    step_.check_in().options_size(), step_.check_in().options_size());
        break;
      case v1::Release::kShift: check_shift(); break;
      case v1::Release::kTwoPull:
        if (!step_.has_two_pull_rating()) wrong("pictures two pulls of a step that did not ask for them");
        check_cells(release_.two_pull().amounts(), release_.two_pull().counts(), 9, 9);
        break;
      case v1::Release::PICTURE_NOT_SET: wrong("has no picture and does not say why"); break;
    }
  }

  template <class Amounts, class Counts>
  void check_cells(const Amounts& amounts, const Counts& counts, int few_cells, int many_cells) {
    const bool few = release_.contributors() == v1::CONTRIBUTOR_BAND_UNDER_10;
    if (amounts.size() != (few ? few_cells : 0)) wrong("has amounts where it should not, or too few");
    if (counts.size() != (few ? 0 : many_cells)) wrong("has counts where it should not, or too few");
    for (const int amount : amounts) {
      if (amount < v1::AMOUNT_FEW_OR_NONE || amount > v1::AMOUNT_MOST) wrong("has a cell that says nothing");
    }
    for (const std::uint32_t count : counts) {
      if (count % 3 != 0) wrong("has a count that was not rounded to a multiple of 3");
      if (count > who_.most + 1) wrong("counts more people than contributed");
    }
  }

  // N4: that few, some or most went, and nothing else of the pair.
  void check_shift() {
    const v1::ShiftPicture& picture = release_.shift();
    if (step_.intensity_rating().paired_with().empty())
      wrong("pictures a shift of a step that asked for no pair");
    for (const int amount : {picture.down(), picture.stayed(), picture.up()})
      if (amount < v1::AMOUNT_FEW_OR_NONE || amount > v1::AMOUNT_MOST) wrong("has a cell that says nothing");
  }

  void check_rating() {
    const v1::RatingPicture& picture = release_.rating();
    const v1::IntensityRating& asked = step_.intensity_rating();
    if (picture.scale_id() != asked.scale_id() || picture.words_at_0() != asked.words_at_0() ||
        picture.words_at_10() != asked.words_at_10()) {
      wrong("travels without the words of its scale");
    }
    const bool twenty = release_.contributors() >= v1::CONTRIBUTOR_BAND_20_TO_49;
    if (picture.has_quartiles() != twenty) wrong("has quartiles below 20 contributors, or none from 20");
    const v1::Quartiles& q = picture.quartiles();
    if (q.lower() > q.median() || q.median() > q.upper() || q.upper() > 10)
      wrong("has quartiles that cannot be");
  }

  const v1::Release& release_;
  const v1::Step& step_;
  const Contributors who_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of_form(const v1::Release& release, const v1::Step& step,
                                        Contributors contributors) {
  return Form(release, step, contributors).faults();
}

}  // namespace holdspace::robots
