// The library is whole and every file of it passes the check that authors are held to.
#include <filesystem>

#include <gtest/gtest.h>

#include "rules/exercise_check.hpp"
#include "shipped.hpp"
#include "store/exercise_file.hpp"

namespace holdspace::exercises {
namespace {

namespace fs = std::filesystem;

TEST(TheLibrary, holds_the_nine_exercises_in_english_and_the_quick_steps) {
  std::set<std::string> ids;
  for (const v1::Exercise& exercise : shipped()) ids.insert(exercise.id());
  std::set<std::string> expected(library_ids().begin(), library_ids().end());
  expected.insert("quick-steps");
  EXPECT_EQ(ids, expected);
  for (const std::string& id : expected) EXPECT_TRUE(languages_of(id).contains("en")) << id;
}

TEST(TheLibrary, speaks_german_where_a_group_needs_it_most) {
  const std::set<std::string> both{"de", "en"};
  for (const char* id : {"gentle-process", "pulse-check", "weekly-circle", "quick-steps"})
    EXPECT_EQ(languages_of(id), both) << id;
}

TEST(TheLibrary, every_file_passes_the_check) {
  for (const auto& file : fs::directory_iterator(fs::path(SOURCE_DIR) / "server" / "exercises")) {
    const auto read = store::read_exercise_file(file.path());
    const auto* faults = std::get_if<std::vector<std::string>>(&read);
    EXPECT_EQ(faults, nullptr) << ::testing::PrintToString(faults ? *faults : std::vector<std::string>());
  }
}

TEST(TheLibrary, its_languages_differ_in_texts_only) {
  for (const v1::Exercise& exercise : shipped()) {
    if (exercise.language() == "en") continue;
    for (const rules::Fault& fault : rules::check_translation(shipped(exercise.id(), "en"), exercise))
      ADD_FAILURE() << name_of(exercise) << ": " << fault.field << ": " << fault.sentence;
  }
}

TEST(TheLibrary, one_step_speaks_to_people_and_helps_who_leads) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const v1::Step& step : exercise.steps()) {
      EXPECT_FALSE(step.prompt().text().empty()) << name_of(exercise) << " " << step.id();
      EXPECT_GE(step.facilitator_notes_size(), 1) << name_of(exercise) << " " << step.id();
    }
  }
}

}  // namespace
}  // namespace holdspace::exercises
