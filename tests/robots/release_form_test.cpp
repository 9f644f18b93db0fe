// A release that says more than it may is noticed by its form alone.
#include "robots/release_form.hpp"

#include <gmock/gmock.h>

#include "robots/steps.hpp"

namespace holdspace::robots {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

v1::Release of_twelve() {
  v1::Release release;
  release.set_run(2);
  release.set_threshold(5);
  release.set_contributors(v1::CONTRIBUTOR_BAND_10_TO_19);
  v1::RatingPicture& picture = *release.mutable_rating();
  picture.set_scale_id("tension");
  picture.set_words_at_0("none");
  picture.set_words_at_10("most");
  for (const std::uint32_t count : {0, 0, 3, 6, 3, 0, 0, 0, 0, 0, 0}) picture.add_counts(count);
  return release;
}

TEST(Form, a_rounded_picture_of_twelve_is_fine) {
  EXPECT_THAT(faults_of_form(of_twelve(), rating_step(), {5, 12, 12}), IsEmpty());
}

TEST(Form, a_count_that_was_not_rounded_is_noticed) {
  v1::Release release = of_twelve();
  release.mutable_rating()->set_counts(2, 2);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 12, 12}), Contains(HasSubstr("multiple of 3")));
}

TEST(Form, quartiles_below_twenty_are_noticed) {
  v1::Release release = of_twelve();
  release.mutable_rating()->mutable_quartiles()->set_upper(4);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 12, 12}), Contains(HasSubstr("quartiles")));
}

TEST(Form, a_picture_of_fewer_than_the_threshold_is_noticed) {
  v1::Release release = of_twelve();
  release.set_contributors(v1::CONTRIBUTOR_BAND_UNDER_10);
  release.mutable_rating()->clear_counts();
  for (int band = 0; band < 3; ++band) release.mutable_rating()->add_bands(v1::AMOUNT_SOME);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 5, 5}), IsEmpty());
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 4, 4}), Contains(HasSubstr("fewer people")));
}

TEST(Form, counts_below_ten_are_noticed) {
  v1::Release release = of_twelve();
  release.set_contributors(v1::CONTRIBUTOR_BAND_UNDER_10);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 9, 9}),
              Contains(HasSubstr("counts where it should not")));
}

TEST(Form, a_band_of_contributors_that_cannot_be_is_noticed) {
  EXPECT_THAT(faults_of_form(of_twelve(), rating_step(), {5, 20, 25}),
              Contains(HasSubstr("band of contributors")));
}

TEST(Form, withholding_says_nothing_else) {
  v1::Release release;
  release.set_threshold(5);
  release.set_withheld(v1::WITHHELD_TOO_FEW);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 2, 4}), IsEmpty());
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 10, 10}), Contains(HasSubstr("although enough")));
  release.set_contributors(v1::CONTRIBUTOR_BAND_UNDER_10);
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 2, 4}), Contains(HasSubstr("how many")));
}

TEST(Form, a_scale_without_its_words_is_noticed) {
  v1::Release release = of_twelve();
  release.mutable_rating()->clear_words_at_10();
  EXPECT_THAT(faults_of_form(release, rating_step(), {5, 12, 12}), Contains(HasSubstr("words of its scale")));
}

}  // namespace
}  // namespace holdspace::robots
