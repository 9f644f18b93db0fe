// An exercise that can be read and is not right: each fault with its line, its field, and what would be
// right.
#include <algorithm>

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"

namespace holdspace::rules {
namespace {

struct Change {
  std::string from, to;   // what is changed in the sound exercise
  std::string line_with;  // the fault stands on the line of these words
  std::string field;
  std::string words;  // part of its sentence
};

const std::vector<Change> changes = {
    {"id: \"evening-circle\"\n", "", "", "id", "The id of the exercise is missing"},
    {"evening-circle", "Evening Circle", "Evening Circle", "id", "lower case letters"},
    {"evening-circle", "-", "id: \"-\"", "id", "a letter or digit at both ends"},
    {"evening-circle", std::string(41, 'x'), "xxx", "id", "41 characters"},
    {"version: 1\n", "", "", "version", "begin with 1"},
    {"\"en\"", "\"English language\"", "English", "language", "such as \"en\""},
    {"title: \"Evening circle\"\n", "", "", "title", "The title is missing"},
    {"summary: \"A short", "summary: \"" + std::string(1'200, 'x'), "summary", "summary", "at most 1200"},
    {"id: \"recall\"", "id: \"arrive\"", "Recall", "steps[1].id", "an id of its own"},
    {"title: \"Recall\"", "title: \"  \"", "title: \"  \"", "steps[1].title", "is missing"},
    {"title: \"Recall\"", "title: \"" + std::string(121, 'x') + "\"", "xxx", "steps[1].title",
     "121 characters"},
    {"  prompt { text: \"How strong is it right now?\" }\n", "", "steps {\n  id: \"recall\"",
     "steps[1].prompt.text", "The text of the prompt is missing"},
    {"more: \"Eyes open or closed.\"", "more: \"\"", "more: \"\"", "steps[0].prompt.more[0]", "is missing"},
    {"\"Speak slowly.\"", "\"Speak\\nslowly.\"", "facilitator_notes", "steps[0].facilitator_notes[0]",
     "one line"},
    {"planned_ms: 60000 by_facilitator {}", "planned_ms: 60000", "planned_ms: 60000", "steps[0].pacing",
     "by_facilitator {}, timed {} or when_ready {}"},
    {"planned_ms: 60000 ", "", "pacing { by", "steps[0].pacing.planned_ms", "in milliseconds"},
    {"planned_ms: 60000", "planned_ms: 4999", "4999", "steps[0].pacing.planned_ms",
     "5000 (5 s) to 3600000 (3600 s)"},
    {"planned_ms: 60000", "planned_ms: 3600001", "3600001", "steps[0].pacing.planned_ms", "out of range"},
    {"  guidance {}\n", "", "steps {\n  id: \"arrive\"", "steps[0]", "add guidance {}"},
    {"scale_id: \"tension\"", "", "intensity_rating {", "steps[1].intensity_rating.scale_id", "is missing"},
    {"words_at_0: \"at ease\"", "", "intensity_rating {", "steps[1].intensity_rating.words_at_0",
     "wording at 0"},
    {"words_at_10: \"as strong as can be\"", "", "intensity_rating {",
     "steps[1].intensity_rating.words_at_10", "wording at 10"},
    {"target_low: 3", "target_low: 5", "target_low", "steps[1].intensity_rating.target_low",
     "no higher than"},
    {"target_high: 4", "target_high: 11", "target_high", "steps[1].intensity_rating.target_high",
     "ends at 10"},
    {"ceiling: 8", "ceiling: 11", "ceiling", "steps[1].intensity_rating.ceiling", "ends at 10"},
    {"id: \"belly\"", "id: \"chest\"", "text: \"Belly\"", "steps[2].check_in.options[1].id",
     "an id of its own"},
    {"id: \"belly\"", "id: \"+\"", "text: \"Belly\"", "steps[2].check_in.options[1].id",
     "lower case letters"},
    {"text: \"Belly\"", "", "id: \"belly\"", "steps[2].check_in.options[1].text", "is missing"},
    {"most_choices: 2", "most_choices: 4", "most_choices", "steps[2].check_in.most_choices",
     "4 of 3 options"},
    {"questions: \"What helped?\"", "questions: \"\"", "questions", "steps[3].reflection.questions[0]",
     "is missing"},
};

TEST(ExerciseCheck, names_each_fault_by_line_field_and_what_would_be_right) {
  for (const Change& change : changes) {
    const std::string text = with(sound_exercise, change.from, change.to);
    const std::vector<Fault> faults = faults_in(text);
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& fault) {
      return fault.field == change.field && fault.sentence.find(change.words) != std::string::npos;
    });
    ASSERT_NE(found, faults.end()) << change.field << ": " << change.words
                                   << "\nbut: " << testing::PrintToString(faults);
    const int line = change.line_with.empty() ? 0 : line_of_text(text, change.line_with);
    EXPECT_EQ(found->line, line) << testing::PrintToString(*found);
    EXPECT_EQ(found->sentence.back(), '.') << testing::PrintToString(*found);
    EXPECT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  }
}

TEST(ExerciseCheck, every_step_says_how_far_in_it_leads) {
  const std::vector<Fault> faults = faults_in(with(sound_exercise, "arc: ARC_OPENING", ""));
  ASSERT_EQ(faults.size(), 2U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[0].arc");
  EXPECT_EQ(faults[0].line, line_of_text(sound_exercise, "steps {"));
  EXPECT_EQ(faults[1].field, "steps[1].arc") << "nothing opens before the activating step any more";
}

TEST(ExerciseCheck, tells_all_faults_at_once_in_the_order_of_the_file) {
  std::string text = with(sound_exercise, "most_choices: 2", "most_choices: 9");
  text = with(text, "title: \"Recall\"", "");
  text = with(text, "ceiling: 8", "ceiling: 20");
  const std::vector<Fault> faults = faults_in(text);
  ASSERT_EQ(faults.size(), 3U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[1].title");
  EXPECT_EQ(faults[1].field, "steps[1].intensity_rating.ceiling");
  EXPECT_EQ(faults[2].field, "steps[2].check_in.most_choices");
}

TEST(ExerciseCheck, no_steps_and_too_many_steps_are_refused) {
  const std::string none = sound_exercise.substr(0, sound_exercise.find("steps {"));
  ASSERT_EQ(faults_in(none).size(), 1U);
  EXPECT_EQ(faults_in(none)[0].field, "steps");
  ExerciseLimits three_steps = test_limits;
  three_steps.steps = 3;
  const std::vector<Fault> faults = faults_in(sound_exercise, three_steps);
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[3]");
  EXPECT_EQ(faults[0].line, line_of_text(sound_exercise, "steps {\n  id: \"write\""));
}

TEST(ExerciseCheck, a_check_in_has_from_two_options_to_the_limit) {
  std::string one = with(sound_exercise, "    options { id: \"belly\" text: \"Belly\" }\n", "");
  one = with(one, "    options { id: \"nowhere\" text: \"Nowhere\" }\n    most_choices: 2\n", "");
  ASSERT_EQ(faults_in(one).size(), 1U) << testing::PrintToString(faults_in(one));
  EXPECT_NE(faults_in(one)[0].sentence.find("this one has 1"), std::string::npos);
  ExerciseLimits two_options = test_limits;
  two_options.options = 2;
  const std::vector<Fault> faults = faults_in(sound_exercise, two_options);
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[2].check_in.options[2]");
}

TEST(ExerciseCheck, paragraphs_have_a_limit) {
  ExerciseLimits none = test_limits;
  none.paragraphs = 0;
  const std::vector<Fault> faults = faults_in(sound_exercise, none);
  ASSERT_EQ(faults.size(), 3U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[0].prompt.more[0]");
  EXPECT_EQ(faults[1].field, "steps[0].facilitator_notes[0]");
  EXPECT_EQ(faults[2].field, "steps[3].reflection.questions[0]");
}

TEST(ExerciseCheck, language_tags_have_the_shape_of_bcp_47) {
  for (const char* tag : {"en", "de-AT", "zh-Hant-TW", "gsw", "sl-rozaj-biske-1994"})
    EXPECT_TRUE(faults_in(with(sound_exercise, "\"en\"", "\"" + std::string(tag) + "\"")).empty()) << tag;
  for (const char* tag : {"", "e", "e1", "en-", "en--US", "engl", "en_US", "en-waytoolong", "../en"})
    EXPECT_EQ(faults_in(with(sound_exercise, "\"en\"", "\"" + std::string(tag) + "\"")).size(), 1U) << tag;
}

TEST(ExerciseCheck, an_empty_message_has_faults_without_lines_and_does_not_crash) {
  const std::vector<Fault> faults = check_exercise(v1::Exercise(), test_limits);
  EXPECT_EQ(faults.size(), 6U) << testing::PrintToString(faults);
  for (const Fault& fault : faults) EXPECT_EQ(fault.line, 0);
}

}  // namespace
}  // namespace holdspace::rules
