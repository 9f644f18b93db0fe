#include <initializer_list>
#include <string>

#include <gtest/gtest.h>

#include "rules/answers.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

v1::Answer answer() {
  v1::Answer one;
  one.set_run(2);
  one.set_sequence(1);
  return one;
}
v1::Answer pass() {
  v1::Answer one = answer();
  one.mutable_pass();
  return one;
}
v1::Answer sat_with_it() {
  v1::Answer one = answer();
  one.mutable_done();
  return one;
}
v1::Answer rated(std::uint32_t rating_given) {
  v1::Answer one = answer();
  one.set_rating(rating_given);
  return one;
}
v1::Answer chose(std::initializer_list<std::uint32_t> options) {
  v1::Answer one = answer();
  one.mutable_choices();
  for (const std::uint32_t option : options) one.mutable_choices()->add_options(option);
  return one;
}

// What goes into the box of run 2, or the name of the rejection.
std::string outcome(const Workshop& workshop, const v1::Answer& one) {
  const auto given = buckets_of(workshop.state, workshop.exercise, one);
  if (const auto* refused = std::get_if<Rejection>(&given)) return v1::RejectionCode_Name(refused->code);
  return std::get<std::string>(given);
}
std::string outcome(std::uint32_t step, const v1::Answer& one) {
  return outcome(Workshop::on_step(step), one);
}

const std::string out_of_range = "REJECTION_CODE_OUT_OF_RANGE";
const std::string wrong_kind = "REJECTION_CODE_WRONG_KIND";
const std::string run_closed = "REJECTION_CODE_RUN_CLOSED";
const std::string malformed = "REJECTION_CODE_MALFORMED";

TEST(Answering, a_rating_from_0_to_10_is_kept_as_its_number) {
  for (std::uint32_t given = 0; given <= 10; ++given)
    EXPECT_EQ(outcome(rating, rated(given)), std::to_string(given));
  EXPECT_EQ(outcome(rating, rated(11)), out_of_range);
  EXPECT_EQ(outcome(rating, rated(4'294'967'295U)), out_of_range);
}

TEST(Answering, choices_are_kept_as_ids_in_the_order_of_the_exercise) {
  EXPECT_EQ(outcome(check_in, chose({1})), "belly");
  EXPECT_EQ(outcome(check_in, chose({4, 0, 2})), "chest throat nowhere");
}

TEST(Answering, no_choice_too_many_the_same_twice_or_an_unknown_one_is_refused) {
  EXPECT_EQ(outcome(check_in, chose({})), out_of_range);
  EXPECT_EQ(outcome(check_in, chose({0, 1, 2, 3})), out_of_range);
  EXPECT_EQ(outcome(check_in, chose({1, 1})), out_of_range);
  EXPECT_EQ(outcome(check_in, chose({5})), out_of_range);
  EXPECT_EQ(outcome(check_in, chose({4'294'967'295U})), out_of_range);
}

TEST(Answering, a_step_that_does_not_say_how_many_takes_one_choice) {
  EXPECT_EQ(outcome(qualities, chose({1})), "curious");
  EXPECT_EQ(outcome(qualities, chose({0, 1})), out_of_range);
}

TEST(Answering, passing_is_right_for_every_step_that_asks) {
  for (const std::uint32_t step : {rating, check_in, reflection, qualities})
    EXPECT_EQ(outcome(step, pass()), "-") << step;
}

TEST(Answering, a_reflection_takes_done_and_nothing_that_was_written) {
  EXPECT_EQ(outcome(reflection, sat_with_it()), "+");
  EXPECT_EQ(outcome(reflection, rated(3)), wrong_kind);
  EXPECT_EQ(outcome(reflection, chose({0})), wrong_kind);
}

TEST(Answering, another_kind_than_asked_is_refused) {
  EXPECT_EQ(outcome(rating, sat_with_it()), wrong_kind);
  EXPECT_EQ(outcome(rating, chose({0})), wrong_kind);
  EXPECT_EQ(outcome(check_in, rated(0)), wrong_kind);
  EXPECT_EQ(outcome(check_in, sat_with_it()), wrong_kind);
}

TEST(Answering, a_step_that_asks_nothing_takes_nothing) {
  EXPECT_EQ(outcome(pausing, pass()), wrong_kind);
  EXPECT_EQ(outcome(pausing, sat_with_it()), wrong_kind);
  v1::Answer first = pass();
  first.set_run(1);
  EXPECT_EQ(outcome(guidance, first), wrong_kind);
}

TEST(Answering, without_a_value_or_a_sequence_it_is_malformed) {
  EXPECT_EQ(outcome(rating, answer()), malformed);
  v1::Answer without = rated(3);
  without.set_sequence(0);
  EXPECT_EQ(outcome(rating, without), malformed);
}

TEST(Answering, for_a_run_that_never_was_is_refused) {
  v1::Answer one = rated(3);
  one.set_run(9);
  EXPECT_EQ(outcome(rating, one), "REJECTION_CODE_NO_SUCH_RUN");
}

TEST(Answering, is_possible_while_paused) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  EXPECT_EQ(outcome(workshop, rated(3)), "3");
}

TEST(Answering, a_step_that_was_left_is_possible_until_it_is_sealed) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  EXPECT_EQ(outcome(workshop, rated(3)), "3");
  workshop.let_time_pass(5'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_EQ(outcome(workshop, rated(3)), run_closed);
}

TEST(Answering, a_question_that_was_released_is_over) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(next_command());
  workshop.press(go_to_command(rating));
  v1::Answer again = rated(3);
  again.set_run(workshop.state.current_run());
  EXPECT_EQ(outcome(workshop, again), run_closed);
}

TEST(Answering, no_option_id_can_be_taken_for_a_pass_or_for_done) {
  EXPECT_STREQ(pass_bucket, "-");
  EXPECT_STREQ(done_bucket, "+");
  // tests/rules/exercise_check_test.cpp: an id begins and ends with a letter or digit.
}

}  // namespace
}  // namespace holdspace::rules
