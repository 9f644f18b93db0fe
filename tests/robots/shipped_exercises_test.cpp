// The exercises that ship with the product keep their facts.
#include <chrono>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "rules/exercise_check.hpp"
#include "support/limits.hpp"

namespace holdspace {
namespace {

constexpr auto ms(std::chrono::milliseconds time) {
  return time.count();
}

v1::Exercise shipped(const std::string& name) {
  std::ifstream file(std::string(SOURCE_DIR) + "/server/exercises/" + name);
  std::stringstream text;
  text << file.rdbuf();
  const rules::ExerciseLimits exercise_limits{
      limits::exercise_file_bytes, limits::steps,           limits::options,    limits::id_chars,
      limits::heading_chars,       limits::paragraph_chars, limits::paragraphs, ms(limits::shortest_step),
      ms(limits::longest_step)};
  auto outcome = rules::read_exercise(text.str(), exercise_limits);
  if (const auto* faults = std::get_if<std::vector<rules::Fault>>(&outcome)) {
    for (const auto& fault : *faults) {
      ADD_FAILURE() << name << ":" << fault.line << ": " << fault.field << ": " << fault.sentence;
    }
    return {};
  }
  return std::get<v1::Exercise>(outcome);
}

std::uint32_t minutes(const v1::Step& step) {
  return step.pacing().planned_ms() / 60'000;
}

TEST(GentleProcess, has_its_ten_steps_each_asking_what_it_asks) {
  const v1::Exercise exercise = shipped("gentle-process.en.textproto");
  ASSERT_EQ(exercise.steps_size(), 10);
  EXPECT_TRUE(exercise.steps(1).has_intensity_rating());
  EXPECT_EQ(exercise.steps(1).intensity_rating().target_low(), 3U);
  EXPECT_EQ(exercise.steps(1).intensity_rating().target_high(), 4U);
  EXPECT_TRUE(exercise.steps(2).has_check_in());
  EXPECT_TRUE(exercise.steps(3).has_check_in());
  EXPECT_EQ(exercise.steps(6).reflection().questions_size(), 3);
  EXPECT_TRUE(exercise.steps(8).has_check_in());
  EXPECT_TRUE(exercise.steps(9).has_intensity_rating());
}

TEST(GentleProcess, rates_twice_on_one_scale) {
  const v1::Exercise exercise = shipped("gentle-process.en.textproto");
  ASSERT_EQ(exercise.steps_size(), 10);
  const auto& before = exercise.steps(1).intensity_rating();
  const auto& after = exercise.steps(9).intensity_rating();
  EXPECT_EQ(before.scale_id(), after.scale_id());
  EXPECT_EQ(before.words_at_0(), after.words_at_0());
  EXPECT_EQ(before.words_at_10(), after.words_at_10());
}

TEST(GentleProcess, takes_its_time_and_helps_its_facilitator) {
  const v1::Exercise exercise = shipped("gentle-process.en.textproto");
  for (const v1::Step& step : exercise.steps()) {
    EXPECT_GE(minutes(step), 3U) << step.id();
    EXPECT_LE(minutes(step), 9U) << step.id();
    EXPECT_GE(step.facilitator_notes_size(), 2) << step.id();
    EXPECT_LE(step.facilitator_notes_size(), 4) << step.id();
  }
}

TEST(GentleProcess, goes_in_slowly_and_comes_back) {
  const v1::Exercise exercise = shipped("gentle-process.en.textproto");
  ASSERT_EQ(exercise.steps_size(), 10);
  EXPECT_EQ(exercise.steps(0).arc(), v1::ARC_OPENING);
  EXPECT_EQ(exercise.steps(7).arc(), v1::ARC_RETURNING);
  EXPECT_EQ(exercise.steps(9).arc(), v1::ARC_CLOSING);
}

TEST(PulseCheck, is_one_check_in_and_one_rating_in_under_two_minutes) {
  const v1::Exercise exercise = shipped("pulse-check.en.textproto");
  std::uint32_t planned_ms = 0, check_ins = 0, ratings = 0;
  for (const v1::Step& step : exercise.steps()) {
    planned_ms += step.pacing().planned_ms();
    check_ins += step.has_check_in();
    ratings += step.has_intensity_rating();
  }
  EXPECT_GT(planned_ms, 0U);
  EXPECT_LT(planned_ms, 120'000U);
  EXPECT_EQ(check_ins, 1U);
  EXPECT_EQ(ratings, 1U);
}

}  // namespace
}  // namespace holdspace
