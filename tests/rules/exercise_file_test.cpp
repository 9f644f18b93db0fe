// An exercise file that cannot be read at all: the line, and what would be right.
#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"

namespace holdspace::rules {
namespace {

void expect_one_fault(const std::string& text, int line, const std::string& words) {
  const std::vector<Fault> faults = faults_in(text);
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults) << " instead of: " << words;
  EXPECT_EQ(faults[0].line, line) << testing::PrintToString(faults);
  EXPECT_NE(faults[0].sentence.find(words), std::string::npos) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].sentence.back(), '.') << testing::PrintToString(faults);
}

TEST(ExerciseFile, a_sound_one_is_read) {
  const auto read = read_exercise(sound_exercise, test_limits);
  ASSERT_TRUE(std::holds_alternative<v1::Exercise>(read))
      << testing::PrintToString(faults_in(sound_exercise));
  EXPECT_EQ(std::get<v1::Exercise>(read).steps_size(), 4);
}

TEST(ExerciseFile, an_empty_one_says_how_to_begin) {
  expect_one_fault("", 0, "The file is empty");
  expect_one_fault(" \n\t\r\n ", 0, "The file is empty");
}

TEST(ExerciseFile, a_huge_one_is_not_read) {
  expect_one_fault(sound_exercise + std::string(64 * 1024, ' '), 0, "at most 65536");
}

TEST(ExerciseFile, an_unknown_field_is_named_with_those_there_are) {
  const std::string text = with(sound_exercise, "words_at_0:", "words_at_zero:");
  expect_one_fault(text, line_of_text(text, "words_at_zero"),
                   "no field \"words_at_zero\" here; IntensityRating has: scale_id, words_at_0, words_at_10");
}

TEST(ExerciseFile, a_field_of_another_type_is_found) {
  const std::string text = with(sound_exercise, "planned_ms: 90000", "planned_ms: \"long\"");
  expect_one_fault(text, line_of_text(text, "\"long\""), "not an exercise in protobuf text format");
}

TEST(ExerciseFile, a_word_that_is_no_arc_is_found) {
  const std::string text = with(sound_exercise, "ARC_ACTIVATING", "ARC_WILD");
  expect_one_fault(text, line_of_text(text, "ARC_WILD"),
                   "\"ARC_WILD\" is none of the values of arc; there are: ARC_OPENING, ARC_INWARD");
}

TEST(ExerciseFile, two_kinds_of_answer_in_one_step_are_found) {
  const std::string text = with(sound_exercise, "  guidance {}", "  guidance {}\n  break {}");
  expect_one_fault(text, line_of_text(text, "break {}"), "oneof");
}

TEST(ExerciseFile, a_bracket_that_is_never_closed_is_found) {
  const std::string text = sound_exercise + "steps {";
  expect_one_fault(text, line_of_text(text, "What helped?") + 2, "close every { with a }");
}

TEST(ExerciseFile, something_else_entirely_is_no_exercise) {
  expect_one_fault("{\"id\": \"evening-circle\"}", 1, "not an exercise in protobuf text format");
  expect_one_fault("<html></html>", 1, "a web page");
}

TEST(ExerciseFile, characters_that_mislead_are_found_on_their_line) {
  const std::vector<std::pair<std::string, std::string>> characters = {{std::string(1, '\0'), "U+0000"},
                                                                       {"\a", "U+0007"},
                                                                       {"\x7F", "U+007F"},
                                                                       {"\u202E", "U+202E"},
                                                                       {"\u2066", "U+2066"},
                                                                       {"\u200F", "U+200F"},
                                                                       {"\u200B", "U+200B"},
                                                                       {"\uFEFF", "U+FEFF"},
                                                                       {"\U000E0041", "U+E0041"},
                                                                       {"\xC3", "not UTF-8"},
                                                                       {"\xED\xA0\x80", "not UTF-8"},
                                                                       {"\xC0\xAF", "not UTF-8"},
                                                                       {"\xF5\x80\x80\x80", "not UTF-8"}};
  for (const auto& [character, name] : characters)
    expect_one_fault(with(sound_exercise, "right now?", "right " + character + "now?"),
                     line_of_text(sound_exercise, "right now?"), name);
}

TEST(ExerciseFile, the_same_written_as_an_escape_is_found_too) {
  const std::string text = with(sound_exercise, "right now?", "right \\342\\200\\256now?");
  expect_one_fault(text, line_of_text(text, "right"), "U+202E");
}

TEST(ExerciseFile, every_language_and_emoji_can_be_written) {
  for (const char* words : {"Schön, daß du da bist", "今の気持ち", "می‌خواهم", "👩‍👧 ja",
                            "naïve “quotes” – dash"})
    EXPECT_TRUE(faults_in(with(sound_exercise, "How strong is it", words)).empty()) << words;
}

}  // namespace
}  // namespace holdspace::rules
