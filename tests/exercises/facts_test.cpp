// What each exercise is by the facts of its field.
#include <algorithm>

#include <gtest/gtest.h>

#include "shipped.hpp"

namespace holdspace::exercises {
namespace {

std::uint32_t planned_ms(const v1::Exercise& exercise) {
  std::uint32_t sum = 0;
  for (const v1::Step& step : exercise.steps()) sum += step.pacing().planned_ms();
  return sum;
}

std::vector<const v1::Step*> steps_of(const v1::Exercise& exercise, v1::Step::AnswerCase kind) {
  std::vector<const v1::Step*> steps;
  for (const v1::Step& step : exercise.steps())
    if (step.answer_case() == kind) steps.push_back(&step);
  return steps;
}

bool mentions(const v1::Exercise& exercise, const std::string& word) {
  const std::vector<Text> texts = texts_of(exercise);
  return std::any_of(texts.begin(), texts.end(), [&](const Text& text) {
    return words_of(text.text).find(" " + word) != std::string::npos;
  });
}

TEST(TheGentleProcess, has_its_ten_steps_each_answered_in_its_own_way) {
  for (const char* language : {"en", "de"}) {
    const v1::Exercise& exercise = shipped("gentle-process", language);
    ASSERT_EQ(exercise.steps_size(), 10);
    EXPECT_TRUE(exercise.steps(0).has_guidance());
    EXPECT_EQ(exercise.steps(1).intensity_rating().scale_id(), "tension");
    EXPECT_EQ(exercise.steps(1).intensity_rating().target_low(), 3U);
    EXPECT_EQ(exercise.steps(1).intensity_rating().target_high(), 4U);
    EXPECT_EQ(exercise.steps(2).check_in().look(), v1::CHECK_IN_LOOK_BODY_MAP);
    EXPECT_TRUE(exercise.steps(3).has_check_in());
    EXPECT_TRUE(exercise.steps(4).has_two_pull_rating());
    EXPECT_TRUE(exercise.steps(5).reframing_helper());
    EXPECT_EQ(exercise.steps(6).reflection().questions_size(), 3);
    EXPECT_TRUE(exercise.steps(6).reflection().offers_share());
    EXPECT_TRUE(exercise.steps(7).has_guidance());
    EXPECT_EQ(exercise.steps(8).check_in().look(), v1::CHECK_IN_LOOK_QUALITIES);
    EXPECT_EQ(exercise.steps(9).intensity_rating().paired_with(), exercise.steps(1).id());
  }
}

TEST(ThePulseCheck, is_one_check_in_and_one_rating_in_under_two_minutes) {
  for (const char* language : {"en", "de"}) {
    const v1::Exercise& exercise = shipped("pulse-check", language);
    EXPECT_LT(planned_ms(exercise), 120'000U);
    EXPECT_EQ(steps_of(exercise, v1::Step::kCheckIn).size(), 1U);
    EXPECT_EQ(steps_of(exercise, v1::Step::kIntensityRating).size(), 1U);
  }
}

TEST(BuildingSelfEnergy, has_the_four_qualities_and_stirs_nothing_up) {
  const v1::Exercise& exercise = shipped("building-self-energy", "en");
  for (const char* quality : {"calm", "clarity", "curiosity", "confidence"})
    EXPECT_TRUE(mentions(exercise, quality)) << quality;
  for (const v1::Step& step : exercise.steps()) EXPECT_NE(step.arc(), v1::ARC_ACTIVATING) << step.id();
}

TEST(TheUnblendingPractice, has_the_reframing_helper_where_it_works_with_the_sentence) {
  int helped = 0;
  for (const v1::Step& step : shipped("unblending", "en").steps()) helped += step.reframing_helper();
  EXPECT_GE(helped, 1);
}

TEST(WhereItBegan, suggests_less_than_the_others_and_offers_no_share) {
  for (const v1::Step& step : shipped("where-it-began", "en").steps()) {
    EXPECT_LE(step.intensity_rating().target_high(), 3U);
    EXPECT_FALSE(step.reflection().offers_share());
  }
}

// Holds S14 for what is shipped.
TEST(ThePracticeTriad, has_three_rounds_of_twenty_minutes_in_which_everybody_has_each_role) {
  const auto rounds = steps_of(shipped("practice-triad", "en"), v1::Step::kPracticeRound);
  ASSERT_EQ(rounds.size(), 3U);
  for (std::uint32_t at = 0; at < 3; ++at) {
    const v1::PracticeRound& round = rounds[at]->practice_round();
    EXPECT_EQ(rounds[at]->pacing().planned_ms(), 20U * 60'000);
    EXPECT_EQ(round.rotation(), at);
    ASSERT_EQ(round.roles_size(), 3);
    EXPECT_EQ(round.roles(0).id(), "therapist");
    EXPECT_EQ(round.roles(1).id(), "client");
    EXPECT_EQ(round.roles(2).id(), "observer");
    for (const v1::PracticeRole& role : round.roles()) EXPECT_GE(role.card_size(), 1) << role.id();
  }
}

TEST(ThePracticeTriad, looks_back_for_fifteen_minutes_after_each_round) {
  const v1::Exercise& exercise = shipped("practice-triad", "en");
  for (int at = 0; at < exercise.steps_size(); ++at) {
    if (!exercise.steps(at).has_practice_round()) continue;
    ASSERT_LT(at + 1, exercise.steps_size());
    const v1::Step& debrief = exercise.steps(at + 1);
    EXPECT_EQ(debrief.arc(), v1::ARC_RETURNING) << debrief.id();
    EXPECT_EQ(debrief.pacing().planned_ms(), 15U * 60'000) << debrief.id();
  }
}

TEST(TheWeeklyCircle, opens_and_closes_with_a_check_in_that_stays_the_same) {
  const v1::Exercise& exercise = shipped("weekly-circle", "en");
  const auto check_ins = steps_of(exercise, v1::Step::kCheckIn);
  ASSERT_EQ(check_ins.size(), 2U);
  EXPECT_EQ(check_ins.back()->arc(), v1::ARC_CLOSING);
  // A rating of its own, not a pair: the weeks of a series stand side by side.
  const auto ratings = steps_of(exercise, v1::Step::kIntensityRating);
  ASSERT_EQ(ratings.size(), 1U);
  EXPECT_TRUE(ratings[0]->intensity_rating().paired_with().empty());
}

TEST(TheQuickSteps, have_the_grounding_and_something_to_ask_of_each_sort) {
  for (const char* language : {"en", "de"}) {
    const v1::Exercise& exercise = shipped("quick-steps", language);
    const auto grounding = std::find_if(exercise.steps().begin(), exercise.steps().end(),
                                        [](const v1::Step& step) { return step.id() == "grounding"; });
    ASSERT_NE(grounding, exercise.steps().end());
    EXPECT_TRUE(grounding->has_guidance());
    EXPECT_TRUE(grounding->pacing().has_timed());
    EXPECT_GT(grounding->pacing().bell_every_ms(), 0U);
    EXPECT_EQ(steps_of(exercise, v1::Step::kCheckIn).size(), 2U);
    EXPECT_EQ(steps_of(exercise, v1::Step::kIntensityRating).size(), 1U);
    EXPECT_EQ(steps_of(exercise, v1::Step::kReadiness).size(), 1U);
  }
}

}  // namespace
}  // namespace holdspace::exercises
