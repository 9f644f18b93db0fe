// An exercise in all its languages: each fault says which one it is in.
#include "rules/exercise_languages.hpp"

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

v1::ExerciseLanguages in(std::initializer_list<const char*> languages) {
  v1::ExerciseLanguages exercise;
  for (const char* language : languages) {
    *exercise.add_languages() = exercise_of_each_kind();
    exercise.mutable_languages(exercise.languages_size() - 1)->set_language(language);
  }
  return exercise;
}

std::string told(const v1::ExerciseLanguages& exercise) {
  std::string all;
  for (const v1::ExerciseFault& fault : check_languages(exercise, test_limits))
    all += fault.language() + " | " + fault.field() + " | " + fault.sentence() + "\n";
  return all;
}

TEST(ExerciseLanguages, that_fit_together_have_no_fault) {
  EXPECT_EQ(told(in({"en", "de", "fr"})), "");
}

TEST(ExerciseLanguages, none_at_all_is_one_fault) {
  EXPECT_EQ(told({}).rfind(" |  | There is no exercise here", 0), 0U) << told({});
}

TEST(ExerciseLanguages, each_fault_names_its_language) {
  v1::ExerciseLanguages exercise = in({"en", "de"});
  exercise.mutable_languages(1)->mutable_steps(0)->clear_title();
  EXPECT_EQ(told(exercise).rfind("de | steps[0].title | ", 0), 0U) << told(exercise);
}

TEST(ExerciseLanguages, a_translation_differs_in_texts_only) {
  v1::ExerciseLanguages exercise = in({"en", "de"});
  exercise.mutable_languages(1)->mutable_steps(1)->mutable_pacing()->set_planned_ms(61'000);
  EXPECT_EQ(told(exercise).rfind("de | steps[1].pacing | ", 0), 0U) << told(exercise);
}

TEST(ExerciseLanguages, a_language_is_there_once) {
  const std::string faults = told(in({"en", "de", "de"}));
  EXPECT_EQ(faults.rfind("de | language | The language \"de\" is there twice", 0), 0U) << faults;
  EXPECT_EQ(std::count(faults.begin(), faults.end(), '\n'), 1) << faults;
}

}  // namespace
}  // namespace holdspace::rules
