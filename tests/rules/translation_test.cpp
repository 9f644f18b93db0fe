// Two language files of one exercise may differ in texts only.
#include <functional>

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

v1::Exercise in_german() {
  v1::Exercise exercise = whole_exercise();
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
  v1::TwoPullRating& pulls = *exercise.mutable_steps(two_pulls)->mutable_two_pull_rating();
  pulls.mutable_closeness()->set_name("hin zur Nähe");
  pulls.mutable_distance()->set_words_at_10("so stark wie es geht");
  v1::PracticeRole& role = *exercise.mutable_steps(round)->mutable_practice_round()->mutable_roles(0);
  role.set_title("Begleitende");
  role.add_card("Eine Karte mit einer Zeile mehr.");
  return exercise;
}

TEST(Translation, may_differ_in_every_text) {
  const std::vector<Fault> faults = check_translation(whole_exercise(), in_german());
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
    {"fewest_people", [](v1::Exercise& it) { it.set_fewest_people(3); }},
    {"most_people", [](v1::Exercise& it) { it.set_most_people(30); }},
    {"steps[0].reframing_helper", [](v1::Exercise& it) { it.mutable_steps(0)->set_reframing_helper(true); }},
    {"steps[2].check_in.look",
     [](v1::Exercise& it) { it.mutable_steps(2)->mutable_check_in()->set_look(v1::CHECK_IN_LOOK_FEELINGS); }},
    {"steps[11].check_in.live_in_batches",
     [](v1::Exercise& it) { it.mutable_steps(live_words)->mutable_check_in()->set_live_in_batches(false); }},
    {"steps[6].two_pull_rating.scale_id",
     [](v1::Exercise& it) { it.mutable_steps(two_pulls)->mutable_two_pull_rating()->set_scale_id("other"); }},
    {"steps[6].two_pull_rating.ceiling",
     [](v1::Exercise& it) { it.mutable_steps(two_pulls)->mutable_two_pull_rating()->set_ceiling(7); }},
    {"steps[6].pacing",
     [](v1::Exercise& it) { it.mutable_steps(two_pulls)->mutable_pacing()->mutable_timed(); }},
    {"steps[7].intensity_rating.paired_with",
     [](v1::Exercise& it) { it.mutable_steps(shift)->mutable_intensity_rating()->clear_paired_with(); }},
    {"steps[9].practice_round.rotation",
     [](v1::Exercise& it) { it.mutable_steps(round)->mutable_practice_round()->set_rotation(2); }},
    {"steps[9].practice_round.roles[1].id",
     [](v1::Exercise& it) {
       it.mutable_steps(round)->mutable_practice_round()->mutable_roles(1)->set_id("klientin");
     }},
    {"steps[9].practice_round.roles",
     [](v1::Exercise& it) {
       it.mutable_steps(round)->mutable_practice_round()->mutable_roles()->RemoveLast();
     }},
    {"steps[10].reflection.offers_share",
     [](v1::Exercise& it) { it.mutable_steps(sharing)->mutable_reflection()->set_offers_share(false); }},
};

TEST(Translation, may_differ_in_nothing_else) {
  for (const Difference& difference : differences) {
    v1::Exercise other = in_german();
    difference.make(other);
    const std::vector<Fault> faults = check_translation(whole_exercise(), other);
    ASSERT_EQ(faults.size(), 1U) << difference.field << ": " << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].field, difference.field) << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].sentence.back(), '.') << testing::PrintToString(faults);
  }
}

}  // namespace
}  // namespace holdspace::rules
