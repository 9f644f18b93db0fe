// What comes into the library from outside: each broken file gets a message that says what to mend.
#include <gtest/gtest.h>

#include "rules/exercise_import.hpp"
#include "rules/exercise_texts.hpp"

namespace holdspace::rules {
namespace {

constexpr std::size_t most_bytes = 512 * 1024;

v1::CheckReport import(const std::string& text) {
  return import_exercise(text, most_bytes, test_limits);
}

// One fault, on this line (0: of the whole), in this field, with these words.
void expect_fault(const std::string& text, const std::string& line_holds, const std::string& field,
                  const std::string& words) {
  const v1::CheckReport report = import(text);
  ASSERT_GE(report.faults_size(), 1) << "nothing was said instead of: " << words;
  const v1::ExerciseFault& fault = report.faults(0);
  EXPECT_EQ(report.faults_size(), 1) << report.DebugString();
  EXPECT_EQ(fault.field(), field) << report.DebugString();
  EXPECT_NE(fault.sentence().find(words), std::string::npos) << report.DebugString();
  const int line = line_holds.empty() ? 0 : line_of_text(text, line_holds);
  EXPECT_EQ(static_cast<int>(fault.line()), line) << report.DebugString();
}

TEST(ABrokenExercise, with_a_wrong_field_names_the_line_and_the_fields_there_are) {
  expect_fault(with(sound_exercise, "words_at_0:", "words_at_zero:"), "words_at_zero", "",
               "IntensityRating has: scale_id, words_at_0");
}

TEST(ABrokenExercise, in_the_wrong_order_is_told_what_has_to_come_first) {
  std::string text = with(sound_exercise, "ARC_OPENING", "ARC_INWARD");
  expect_fault(text, "ARC_ACTIVATING", "steps[1].arc", "nothing settles people before it");
}

TEST(ABrokenExercise, that_would_take_forever_is_told_how_long_a_step_may_be) {
  expect_fault(with(sound_exercise, "planned_ms: 60000", "planned_ms: 4000000000"), "4000000000",
               "steps[0].pacing.planned_ms", "out of range");
}

TEST(ABrokenExercise, without_a_closing_is_told_where_it_is_missing) {
  expect_fault(with(sound_exercise, "ARC_CLOSING", "ARC_RETURNING"), "ARC_ACTIVATING", "steps[1].arc",
               "nothing brings people back after it");
}

TEST(ABrokenExercise, of_ten_megabytes_is_not_read) {
  expect_fault(sound_exercise + std::string(10 * 1024 * 1024, ' '), "", "", "at most 524288 are read");
}

TEST(ABrokenExercise, with_a_NUL_names_the_character_and_the_line) {
  std::string text = with(sound_exercise, "Eyes open", "Eyes@open");
  text[text.find("Eyes@") + 4] = '\0';
  expect_fault(text, "Eyes", "", "control character U+0000");
}

TEST(ABrokenExercise, with_a_direction_mark_names_the_character_and_the_line) {
  const std::string text = with(sound_exercise, "Eyes open", "Eyes \xE2\x80\xAEopen");
  expect_fault(text, "Eyes", "", "U+202E");
}

TEST(ABrokenExercise, with_HTML_is_told_to_be_plain) {
  expect_fault(with(sound_exercise, "Eyes open", "<b>Eyes</b> open"), "Eyes", "steps[0].prompt.more[0]",
               "holds HTML");
  expect_fault("<!doctype html><html><body>An exercise</body></html>", "<!doctype", "", "a web page");
}

TEST(ABrokenExercise, with_an_id_twice_names_the_second) {
  const std::string text = with(sound_exercise, "id: \"recall\"", "id: \"arrive\"");
  const v1::CheckReport report = import(text);
  ASSERT_EQ(report.faults_size(), 1) << report.DebugString();
  EXPECT_EQ(report.faults(0).field(), "steps[1].id");
  EXPECT_NE(report.faults(0).sentence().find("same id"), std::string::npos);
}

TEST(ABrokenExercise, with_an_unknown_kind_of_answer_is_told_which_fields_a_step_has) {
  const std::string text = with(sound_exercise, "guidance {}", "karaoke {}");
  expect_fault(text, "karaoke", "", "There is no field \"karaoke\" here; Step has:");
}

TEST(ABrokenExercise, paired_with_a_later_step_is_told_to_look_back) {
  std::string text = with(sound_exercise, "target_low: 3", "paired_with: \"later\" target_low: 3");
  text += R"(steps {
  id: "later" title: "Later" arc: ARC_CLOSING
  prompt { text: "How strong is it right now?" }
  pacing { planned_ms: 90000 timed {} }
  intensity_rating { scale_id: "tension" words_at_0: "at ease" words_at_10: "as strong as can be" }
}
)";
  const v1::CheckReport report = import(text);
  ASSERT_GE(report.faults_size(), 1);
  EXPECT_EQ(report.faults(0).field(), "steps[1].intensity_rating.paired_with") << report.DebugString();
  EXPECT_NE(report.faults(0).sentence().find("earlier"), std::string::npos) << report.DebugString();
}

TEST(ABrokenExercise, that_is_empty_says_how_to_begin) {
  expect_fault("", "", "", "The file is empty");
}

TEST(Importing, a_sound_text_gives_what_was_read_and_its_times) {
  const v1::CheckReport report = import(sound_exercise);
  EXPECT_EQ(report.faults_size(), 0) << report.DebugString();
  ASSERT_EQ(report.read().languages_size(), 1);
  EXPECT_EQ(report.read().languages(0).id(), "evening-circle");
  EXPECT_EQ(report.planned_ms(), 60'000U + 90'000 + 90'000 + 120'000);
}

TEST(Importing, several_languages_in_one_text_are_told_apart) {
  const std::string german = with(with(sound_exercise, "\"en\"", "\"de\""), "Arrive", "Ankommen");
  const std::string both = "# two\nlanguages {\n" + sound_exercise + "}\nlanguages {\n" + german + "}\n";
  EXPECT_EQ(import(both).faults_size(), 0) << import(both).DebugString();
  EXPECT_EQ(import(both).read().languages_size(), 2);

  const std::string odd = with(both, "title: \"Ankommen\"", "title: \"\"");
  const v1::CheckReport report = import(odd);
  ASSERT_EQ(report.faults_size(), 1) << report.DebugString();
  EXPECT_EQ(report.faults(0).language(), "de");
  EXPECT_EQ(static_cast<int>(report.faults(0).line()), line_of_text(odd, "title: \"\""));
}

TEST(Importing, JSON_of_one_or_of_several_languages_is_read) {
  const std::string one = R"({"id":"tiny","version":3,"language":"en","title":"Tiny","summary":"A pause.",
    "steps":[{"id":"rest","title":"Rest","prompt":{"text":"A pause."},"arc":"ARC_OPENING",
      "pacing":{"plannedMs":60000,"byFacilitator":{}},"guidance":{}}]})";
  EXPECT_EQ(import(one).faults_size(), 0) << import(one).DebugString();
  EXPECT_EQ(import(one).read().languages(0).title(), "Tiny");
  const std::string several = "{\"languages\":[" + one + "]}";
  EXPECT_EQ(import(several).faults_size(), 0) << import(several).DebugString();
  EXPECT_EQ(import(several).read().languages(0).title(), "Tiny");
}

TEST(Importing, broken_JSON_says_where) {
  const v1::CheckReport unknown = import(R"({"id":"tiny","colour":"red"})");
  ASSERT_EQ(unknown.faults_size(), 1);
  EXPECT_NE(unknown.faults(0).sentence().find("no field \"colour\""), std::string::npos)
      << unknown.DebugString();
  const v1::CheckReport half = import(R"({"id":"tiny")");
  ASSERT_EQ(half.faults_size(), 1);
  EXPECT_NE(half.faults(0).sentence().find("not an exercise in JSON"), std::string::npos)
      << half.DebugString();
}

TEST(Importing, does_not_ask_for_a_version_which_the_server_counts) {
  EXPECT_EQ(import(with(sound_exercise, "version: 1\n", "")).faults_size(), 0);
}

}  // namespace
}  // namespace holdspace::rules
