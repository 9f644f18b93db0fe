// Holds S5, S6 and N13 for what is shipped: a rating asks about now, has words at both ends, and a high
// number is never the good one.
#include <map>

#include <gtest/gtest.h>

#include "shipped.hpp"

namespace holdspace::exercises {
namespace {

bool says_now(const v1::Exercise& exercise, const std::string& text) {
  const char* now = exercise.language() == "de" ? " jetzt gerade " : " right now ";
  return words_of(text).find(now) != std::string::npos;
}

// The two pulls are watched first: there the question is the line after the headline.
bool asks_about_now(const v1::Exercise& exercise, const v1::Step& step) {
  if (!step.has_two_pull_rating()) return says_now(exercise, step.prompt().text());
  return step.prompt().more_size() > 0 && says_now(exercise, step.prompt().more(0));
}

TEST(ARating, asks_about_right_now) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const v1::Step& step : exercise.steps()) {
      if (step.has_intensity_rating() || step.has_two_pull_rating())
        EXPECT_TRUE(asks_about_now(exercise, step)) << name_of(exercise) << ": " << step.prompt().text();
    }
  }
}

TEST(ARating, has_words_at_both_ends_the_same_on_one_scale_in_all_exercises) {
  std::map<std::string, std::pair<std::string, std::string>> scales;
  for (const v1::Exercise& exercise : shipped()) {
    for (const v1::Step& step : exercise.steps()) {
      if (!step.has_intensity_rating()) continue;
      const auto& rating = step.intensity_rating();
      const std::pair ends(rating.words_at_0(), rating.words_at_10());
      EXPECT_FALSE(ends.first.empty() || ends.second.empty()) << name_of(exercise) << " " << step.id();
      const auto scale = scales.emplace(exercise.language() + " " + rating.scale_id(), ends).first;
      EXPECT_EQ(scale->second, ends) << name_of(exercise) << " " << step.id();
    }
  }
}

TEST(ARating, suggests_a_mild_beginning_and_offers_grounding_from_8_at_the_latest) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const v1::Step& step : exercise.steps()) {
      EXPECT_LE(step.intensity_rating().target_high(), 4U) << name_of(exercise) << " " << step.id();
      EXPECT_LE(step.intensity_rating().ceiling(), 8U) << name_of(exercise) << " " << step.id();
      EXPECT_LE(step.two_pull_rating().ceiling(), 8U) << name_of(exercise) << " " << step.id();
    }
  }
}

TEST(ARating, at_the_end_is_paired_with_one_before_on_the_same_scale) {
  for (const v1::Exercise& exercise : shipped()) {
    std::map<std::string, std::string> scale_of;
    for (const v1::Step& step : exercise.steps()) {
      if (!step.has_intensity_rating()) continue;
      const auto& rating = step.intensity_rating();
      if (!rating.paired_with().empty())
        EXPECT_EQ(scale_of[rating.paired_with()], rating.scale_id()) << name_of(exercise);
      scale_of[step.id()] = rating.scale_id();
    }
  }
}

TEST(ARating, closes_each_exercise_that_stirs_something_up_alone) {
  for (const char* id : {"gentle-process", "unblending", "meeting-a-part", "when-closeness-feels-uncertain",
                         "where-it-began"}) {
    bool paired = false;
    for (const v1::Step& step : shipped(id, "en").steps())
      paired |= !step.intensity_rating().paired_with().empty() && step.arc() == v1::ARC_CLOSING;
    EXPECT_TRUE(paired) << id;
  }
}

}  // namespace
}  // namespace holdspace::exercises
