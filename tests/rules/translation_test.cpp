// Two language files of one exercise may differ in texts only.
#include <functional>

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

v1::Exercise in_german() {
  v1::Exercise exercise = exercise_of_each_kind();
  exercise.set_language("de");
  exercise.set_title("Von jedem eins");
  exercise.set_summary("Ein Schritt von jeder Art.");
  for (v1::Step& step : *exercise.mutable_steps()) {
    step.set_title("Titel");
    step.mutable_prompt()->set_text("Text");
    step.mutable_prompt()->add_more("Noch eine Zeile");
    step.clear_facilitator_notes();
  }
  exercise.mutable_steps(rating)->mutable_intensity_rating()->set_words_at_0("ruhig");
  exercise.mutable_steps(check_in)->mutable_check_in()->mutable_options(0)->set_text("Brust");
  exercise.mutable_steps(reflection)->mutable_reflection()->set_questions(0, "Was braucht es?");
  return exercise;
}

TEST(Translation, may_differ_in_every_text) {
  const std::vector<Fault> faults = check_translation(exercise_of_each_kind(), in_german());
  EXPECT_TRUE(faults.empty()) << testing::PrintToString(faults);
}

struct Difference {
  std::string field;
  std::function<void(v1::Exercise&)> make;
};

const std::vector<Difference> differences = {
    {"id", [](v1::Exercise& it) { it.set_id("another"); }},
    {"version", [](v1::Exercise& it) { it.set_version(3); }},
    {"language", [](v1::Exercise& it) { it.set_language("en"); }},
    {"steps", [](v1::Exercise& it) { it.mutable_steps()->RemoveLast(); }},
    {"steps[0].id", [](v1::Exercise& it) { it.mutable_steps(0)->set_id("ankommen"); }},
    {"steps[1].arc", [](v1::Exercise& it) { it.mutable_steps(1)->set_arc(v1::ARC_OPENING); }},
    {"steps[1].showing", [](v1::Exercise& it) { it.mutable_steps(1)->set_showing(v1::SHOWING_WHEN_SEALED); }},
    {"steps[1].pacing",
     [](v1::Exercise& it) { it.mutable_steps(1)->mutable_pacing()->set_planned_ms(61'000); }},
    {"steps[1].pacing",
     [](v1::Exercise& it) { it.mutable_steps(1)->mutable_pacing()->mutable_by_facilitator(); }},
    {"steps[0]", [](v1::Exercise& it) { it.mutable_steps(0)->mutable_break_(); }},
    {"steps[1].intensity_rating.scale_id",
     [](v1::Exercise& it) { it.mutable_steps(1)->mutable_intensity_rating()->set_scale_id("spannung"); }},
    {"steps[1].intensity_rating.ceiling",
     [](v1::Exercise& it) { it.mutable_steps(1)->mutable_intensity_rating()->set_ceiling(7); }},
    {"steps[2].check_in.options[0].id",
     [](v1::Exercise& it) { it.mutable_steps(2)->mutable_check_in()->mutable_options(0)->set_id("brust"); }},
    {"steps[2].check_in.options",
     [](v1::Exercise& it) { it.mutable_steps(2)->mutable_check_in()->mutable_options()->RemoveLast(); }},
    {"steps[2].check_in.most_choices",
     [](v1::Exercise& it) { it.mutable_steps(2)->mutable_check_in()->set_most_choices(2); }},
    {"steps[3].reflection.questions",
     [](v1::Exercise& it) { it.mutable_steps(3)->mutable_reflection()->add_questions("Und noch eine?"); }},
};

TEST(Translation, may_differ_in_nothing_else) {
  for (const Difference& difference : differences) {
    v1::Exercise other = in_german();
    difference.make(other);
    const std::vector<Fault> faults = check_translation(exercise_of_each_kind(), other);
    ASSERT_EQ(faults.size(), 1U) << difference.field << ": " << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].field, difference.field) << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].sentence.back(), '.') << testing::PrintToString(faults);
  }
}

}  // namespace
}  // namespace holdspace::rules
