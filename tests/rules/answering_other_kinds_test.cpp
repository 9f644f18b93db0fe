// What pairs, two pulls, readiness, practice rounds and quick steps take, and what of it goes into the box.
#include <gtest/gtest.h>

#include "rules/answers.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

v1::Answer to_current(const Workshop& workshop) {
  v1::Answer one;
  one.set_run(workshop.state.current_run());
  one.set_sequence(1);
  return one;
}

std::string outcome(const Workshop& workshop, const v1::Answer& answer) {
  const auto given = buckets_of(workshop.state, workshop.exercise, answer);
  if (const auto* refused = std::get_if<Rejection>(&given)) {
    std::string said = v1::RejectionCode_Name(refused->code);
    for (const std::int64_t value : refused->values) said += " " + std::to_string(value);
    return said;
  }
  return std::get<std::string>(given);
}

std::string pair_given(std::uint32_t before, std::uint32_t after) {
  const Workshop workshop = whole_on_step(shift);
  v1::Answer answer = to_current(workshop);
  answer.mutable_pair()->set_before(before);
  answer.mutable_pair()->set_after(after);
  return outcome(workshop, answer);
}

std::string pulls_given(std::uint32_t closeness, std::uint32_t distance) {
  const Workshop workshop = whole_on_step(two_pulls);
  v1::Answer answer = to_current(workshop);
  answer.mutable_two_pull()->set_closeness(closeness);
  answer.mutable_two_pull()->set_distance(distance);
  return outcome(workshop, answer);
}

// An answer of each kind, in the order of their fields.
std::vector<v1::Answer> one_of_each(const Workshop& workshop) {
  std::vector<v1::Answer> answers(6, to_current(workshop));
  answers[0].mutable_pass();
  answers[1].set_rating(3);
  answers[2].mutable_choices()->add_options(0);
  answers[3].mutable_done();
  answers[4].mutable_pair()->set_after(3);
  answers[5].mutable_two_pull()->set_distance(9);
  return answers;
}

// The kinds that the step takes, by their fields.
std::string taken_by(const Workshop& workshop) {
  std::string kinds;
  for (const v1::Answer& answer : one_of_each(workshop))
    if (std::holds_alternative<std::string>(buckets_of(workshop.state, workshop.exercise, answer)))
      kinds += (kinds.empty() ? "" : " ") + std::to_string(answer.value_case());
  return kinds;
}

// N4: the box of a paired rating never holds a number.
TEST(AnsweringOtherKinds, of_a_pair_only_down_stayed_or_up_is_kept) {
  for (std::uint32_t before = 0; before <= 10; ++before)
    for (std::uint32_t after = 0; after <= 10; ++after)
      EXPECT_EQ(pair_given(before, after), after < before   ? "down"
                                           : after > before ? "up"
                                                            : "stayed")
          << before << " then " << after;
}

TEST(AnsweringOtherKinds, a_pair_off_the_scale_is_refused) {
  EXPECT_EQ(pair_given(11, 3), "REJECTION_CODE_OUT_OF_RANGE 10");
  EXPECT_EQ(pair_given(3, 11), "REJECTION_CODE_OUT_OF_RANGE 10");
  EXPECT_EQ(pair_given(4'294'967'295U, 0), "REJECTION_CODE_OUT_OF_RANGE 10");
}

TEST(AnsweringOtherKinds, two_pulls_are_kept_as_one_of_nine_cells) {
  EXPECT_EQ(pulls_given(0, 0), "low-low");
  EXPECT_EQ(pulls_given(3, 4), "low-middle");
  EXPECT_EQ(pulls_given(6, 7), "middle-high");
  EXPECT_EQ(pulls_given(10, 3), "high-low");
  EXPECT_EQ(pulls_given(11, 0), "REJECTION_CODE_OUT_OF_RANGE 10");
  EXPECT_EQ(pulls_given(0, 11), "REJECTION_CODE_OUT_OF_RANGE 10");
}

TEST(AnsweringOtherKinds, every_step_takes_its_own_kind_and_a_pass_and_nothing_else) {
  const std::string pass = "3", rated = " 4", chosen = " 5", said_done = " 6", pair = " 7", pulls = " 8";
  EXPECT_EQ(taken_by(whole_on_step(rating)), pass + rated);
  EXPECT_EQ(taken_by(whole_on_step(check_in)), pass + chosen);
  EXPECT_EQ(taken_by(whole_on_step(reflection)), pass + said_done);
  EXPECT_EQ(taken_by(whole_on_step(two_pulls)), pass + pulls);
  EXPECT_EQ(taken_by(whole_on_step(shift)), pass + pair);
  EXPECT_EQ(taken_by(whole_on_step(ready)), pass + said_done);
  EXPECT_EQ(taken_by(whole_on_step(round)), pass + said_done);
  EXPECT_EQ(taken_by(whole_on_step(live_words)), pass + chosen);
  EXPECT_EQ(taken_by(whole_on_step(guidance)), "");
  EXPECT_EQ(taken_by(whole_on_step(pausing)), "");
}

TEST(AnsweringOtherKinds, a_quick_step_takes_its_kind_as_any_other) {
  Workshop workshop = whole_on_step(guidance);
  workshop.press(quick_command(quick_words));
  v1::Answer answer = to_current(workshop);
  answer.mutable_choices()->add_options(2);
  EXPECT_EQ(outcome(workshop, answer), "far");
  answer.mutable_choices()->add_options(0);
  EXPECT_EQ(outcome(workshop, answer), "REJECTION_CODE_OUT_OF_RANGE 1");
}

TEST(AnsweringOtherKinds, what_is_not_said_is_malformed_and_not_a_zero) {
  const Workshop workshop = whole_on_step(shift);
  EXPECT_EQ(outcome(workshop, to_current(workshop)), "REJECTION_CODE_MALFORMED");
  EXPECT_EQ(pair_given(0, 0), "stayed") << "an empty pair is two zeros: both are answers";
}

}  // namespace
}  // namespace holdspace::rules
