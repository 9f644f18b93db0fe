// What the check says of each way of answering and pacing: the field, and what would be right.
#include <functional>

#include <gtest/gtest.h>

#include "rules/exercise_texts.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

// The script of the whole exercise, in an order of arcs that holds.
v1::Exercise sound() {
  v1::Exercise exercise = whole_exercise();
  exercise.clear_quick_steps();
  return exercise;
}

std::vector<Fault> faults_of(const v1::Exercise& exercise) {
  return check_exercise(exercise, test_limits);
}

struct Change {
  std::string field, words;
  std::function<void(v1::Exercise&)> make;
};

v1::IntensityRating& pair(v1::Exercise& it) {
  return *it.mutable_steps(shift)->mutable_intensity_rating();
}
v1::TwoPullRating& pulls(v1::Exercise& it) {
  return *it.mutable_steps(two_pulls)->mutable_two_pull_rating();
}
v1::PracticeRound& practice(v1::Exercise& it) {
  return *it.mutable_steps(round)->mutable_practice_round();
}
v1::Pacing& pacing(v1::Exercise& it, std::uint32_t step) {
  return *it.mutable_steps(static_cast<int>(step))->mutable_pacing();
}

const std::vector<Change> changes = {
    {"steps[7].intensity_rating.paired_with", "no step of this id",
     [](v1::Exercise& it) { pair(it).set_paired_with("nowhere"); }},
    {"steps[7].intensity_rating.paired_with", "does not come before",
     [](v1::Exercise& it) { pair(it).set_paired_with("how-strong-now"); }},
    {"steps[7].intensity_rating.paired_with", "does not come before",
     [](v1::Exercise& it) { pair(it).set_paired_with("last"); }},
    {"steps[7].intensity_rating.paired_with", "asks for no rating",
     [](v1::Exercise& it) { pair(it).set_paired_with("body"); }},
    {"steps[7].intensity_rating.paired_with", "is on the scale \"tension\" and this one on \"fear\"",
     [](v1::Exercise& it) { pair(it).set_scale_id("fear"); }},
    {"steps[8].intensity_rating.paired_with", "is the second of a pair itself",
     [](v1::Exercise& it) {
       *it.mutable_steps(ready)->mutable_intensity_rating() = pair(it);
       it.mutable_steps(ready)->mutable_intensity_rating()->set_paired_with("how-strong-now");
     }},
    {"steps[6].two_pull_rating.scale_id", "is missing", [](v1::Exercise& it) { pulls(it).clear_scale_id(); }},
    {"steps[6].two_pull_rating.closeness.name", "is missing",
     [](v1::Exercise& it) { pulls(it).mutable_closeness()->clear_name(); }},
    {"steps[6].two_pull_rating.distance.words_at_10", "is missing",
     [](v1::Exercise& it) { pulls(it).mutable_distance()->clear_words_at_10(); }},
    {"steps[6].two_pull_rating.ceiling", "ends at 10", [](v1::Exercise& it) { pulls(it).set_ceiling(11); }},
    {"steps[9].practice_round.roles", "has three roles",
     [](v1::Exercise& it) { practice(it).mutable_roles()->RemoveLast(); }},
    {"steps[9].practice_round.roles[3]", "this one has 4",
     [](v1::Exercise& it) {
       *practice(it).add_roles() = practice(it).roles(0);
       practice(it).mutable_roles(3)->set_id("fourth");
     }},
    {"steps[9].practice_round.roles[1].id", "an id of its own",
     [](v1::Exercise& it) { practice(it).mutable_roles(1)->set_id("therapist"); }},
    {"steps[9].practice_round.roles[0].title", "is missing",
     [](v1::Exercise& it) { practice(it).mutable_roles(0)->clear_title(); }},
    {"steps[9].practice_round.roles[2].card", "has no card",
     [](v1::Exercise& it) { practice(it).mutable_roles(2)->clear_card(); }},
    {"steps[9].practice_round.rotation", "2 in the third",
     [](v1::Exercise& it) { practice(it).set_rotation(3); }},
    {"steps[0].pacing.when_ready", "Nobody can be ready",
     [](v1::Exercise& it) { pacing(it, guidance).mutable_when_ready(); }},
    {"steps[4].pacing.when_ready", "Nobody can be ready",
     [](v1::Exercise& it) { pacing(it, pausing).mutable_when_ready(); }},
    {"steps[3].pacing.bell_every_ms", "15000 (15 s) to 1800000 (1800 s)",
     [](v1::Exercise& it) { pacing(it, reflection).set_bell_every_ms(14'999); }},
    {"steps[3].pacing.bell_every_ms", "out of range",
     [](v1::Exercise& it) { pacing(it, reflection).set_bell_every_ms(1'800'001); }},
    {"steps[2].check_in.look", "unknown",
     [](v1::Exercise& it) {
       it.mutable_steps(check_in)->mutable_check_in()->set_look(static_cast<v1::CheckInLook>(9));
     }},
    {"steps[2].check_in.options[1].id", "upper-back",
     [](v1::Exercise& it) {
       it.mutable_steps(check_in)->mutable_check_in()->set_look(v1::CHECK_IN_LOOK_BODY_MAP);
       it.mutable_steps(check_in)->mutable_check_in()->mutable_options(1)->set_id("heart");
     }},
    {"quick_steps", "the server adds its own", [](v1::Exercise& it) { it.add_quick_steps(); }},
    {"fewest_people", "no higher than most_people",
     [](v1::Exercise& it) { it.set_fewest_people(9), it.set_most_people(8); }},
    {"most_people", "at most 10000 people", [](v1::Exercise& it) { it.set_most_people(10'001); }},
    {"fewest_people", "10001 people at least", [](v1::Exercise& it) { it.set_fewest_people(10'001); }},
};

TEST(ExerciseKinds, the_whole_exercise_is_sound) {
  EXPECT_TRUE(faults_of(sound()).empty()) << testing::PrintToString(faults_of(sound()));
}

TEST(ExerciseKinds, each_fault_has_its_field_and_a_sentence) {
  for (const Change& change : changes) {
    v1::Exercise exercise = sound();
    change.make(exercise);
    const std::vector<Fault> faults = faults_of(exercise);
    ASSERT_EQ(faults.size(), 1U) << change.field << ": " << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].field, change.field) << testing::PrintToString(faults);
    EXPECT_NE(faults[0].sentence.find(change.words), std::string::npos) << testing::PrintToString(faults);
    EXPECT_EQ(faults[0].sentence.back(), '.') << testing::PrintToString(faults);
  }
}

TEST(ExerciseKinds, a_fault_of_a_file_names_the_line) {
  const std::string text =
      with(sound_exercise, "reflection { questions: \"What helped?\" }",
           "two_pull_rating {\n    scale_id: \"pulls\"\n    closeness { name: \"a\" words_at_0: "
           "\"b\" words_at_10: \"c\" }\n    distance { name: \"a\"\n words_at_0: \"b\" }\n  }");
  const std::vector<Fault> faults = faults_in(text);
  ASSERT_EQ(faults.size(), 1U) << testing::PrintToString(faults);
  EXPECT_EQ(faults[0].field, "steps[3].two_pull_rating.distance.words_at_10");
  EXPECT_EQ(faults[0].line, line_of_text(text, "distance {"));
}

TEST(ExerciseKinds, every_region_of_the_figure_can_be_asked_for_and_more_than_24_options_cannot) {
  v1::Exercise exercise = sound();
  v1::CheckIn& body = *exercise.mutable_steps(check_in)->mutable_check_in();
  body.clear_options();
  body.set_look(v1::CHECK_IN_LOOK_BODY_MAP);
  for (const char* region :
       {"head",      "face",       "jaw",        "throat", "chest",      "stomach", "belly",
        "pelvis",    "arms",       "hands",      "thighs", "legs",       "feet",    "neck",
        "shoulders", "upper-back", "lower-back", "hips",   "everywhere", "nowhere", "another-place"}) {
    body.add_options()->set_id(region);
    body.mutable_options(body.options_size() - 1)->set_text("Text");
  }
  EXPECT_TRUE(faults_of(exercise).empty()) << testing::PrintToString(faults_of(exercise));
}

TEST(ExerciseKinds, when_ready_is_for_every_step_that_takes_answers) {
  for (const std::uint32_t step : {std::uint32_t{rating}, std::uint32_t{check_in}, std::uint32_t{reflection},
                                   std::uint32_t{two_pulls}, std::uint32_t{ready}, std::uint32_t{round}}) {
    v1::Exercise exercise = sound();
    pacing(exercise, step).mutable_when_ready();
    EXPECT_TRUE(faults_of(exercise).empty()) << testing::PrintToString(faults_of(exercise));
  }
}

}  // namespace
}  // namespace holdspace::rules
