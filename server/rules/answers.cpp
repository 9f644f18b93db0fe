#include "rules/answers.hpp"

#include <vector>

#include "rules/cells.hpp"
#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

using Buckets = std::variant<Rejection, std::string>;

Rejection refused(v1::RejectionCode code, std::vector<std::int64_t> values = {}) {
  return {code, std::move(values)};
}

// Named in the order of the exercise: the order in which a person tapped is nobody's business.
Buckets chosen(const v1::CheckIn& asked, const v1::Answer::Choices& choices) {
  const std::uint32_t most = asked.most_choices() == 0 ? 1 : asked.most_choices();
  const auto options = static_cast<std::uint32_t>(asked.options_size());
  if (choices.options_size() == 0 || static_cast<std::uint32_t>(choices.options_size()) > most)
    return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {most});
  std::vector<bool> is_chosen(options, false);
  for (const std::uint32_t option : choices.options()) {
    if (option >= options || is_chosen[option]) return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {options});
    is_chosen[option] = true;
  }
  std::string words;
  for (std::uint32_t option = 0; option < options; ++option) {
    if (!is_chosen[option]) continue;
    if (!words.empty()) words += ' ';
    words += asked.options(static_cast<int>(option)).id();
  }
  return words;
}

Buckets rated(std::uint32_t rating) {
  if (rating > highest_rating) return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {highest_rating});
  return std::to_string(rating);
}

Buckets shifted(const v1::Answer::Pair& pair) {
  if (pair.before() > highest_rating || pair.after() > highest_rating)
    return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {highest_rating});
  return std::string(shift_bucket(pair.before(), pair.after()));
}

Buckets pulled(const v1::Answer::TwoPull& pulls) {
  if (pulls.closeness() > highest_rating || pulls.distance() > highest_rating)
    return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {highest_rating});
  return two_pull_cell(third_of(pulls.closeness()), third_of(pulls.distance()));
}

bool is_paired(const v1::Step& step) {
  return !step.intensity_rating().paired_with().empty();
}

bool fits(const v1::Step& step, v1::Answer::ValueCase given) {
  const v1::Step::AnswerCase asked = step.answer_case();
  switch (given) {
    case v1::Answer::kPass: return takes_answers(step);
    case v1::Answer::kRating: return asked == v1::Step::kIntensityRating && !is_paired(step);
    case v1::Answer::kPair: return asked == v1::Step::kIntensityRating && is_paired(step);
    case v1::Answer::kChoices: return asked == v1::Step::kCheckIn;
    case v1::Answer::kTwoPull: return asked == v1::Step::kTwoPullRating;
    case v1::Answer::kDone: return takes_answers(step) && !makes_release(step);
    case v1::Answer::VALUE_NOT_SET: return false;
  }
  return false;
}

}  // namespace

Buckets buckets_for(const v1::Step& step, const v1::Answer& answer) {
  if (answer.value_case() == v1::Answer::VALUE_NOT_SET) return refused(v1::REJECTION_CODE_MALFORMED);
  if (!fits(step, answer.value_case())) return refused(v1::REJECTION_CODE_WRONG_KIND);
  switch (answer.value_case()) {
    case v1::Answer::kPass: return std::string(pass_bucket);
    case v1::Answer::kDone: return std::string(done_bucket);
    case v1::Answer::kRating: return rated(answer.rating());
    case v1::Answer::kPair: return shifted(answer.pair());
    case v1::Answer::kChoices: return chosen(step.check_in(), answer.choices());
    case v1::Answer::kTwoPull: return pulled(answer.two_pull());
    case v1::Answer::VALUE_NOT_SET: break;
  }
  return refused(v1::REJECTION_CODE_MALFORMED);
}

Buckets buckets_of(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Answer& answer) {
  if (answer.sequence() == 0 || answer.value_case() == v1::Answer::VALUE_NOT_SET)
    return refused(v1::REJECTION_CODE_MALFORMED);
  const v1::Run* run = find_run(state, answer.run());
  if (run == nullptr) return refused(v1::REJECTION_CODE_NO_SUCH_RUN);
  const v1::Step& step = step_at(exercise, run->step());
  if (!fits(step, answer.value_case())) return refused(v1::REJECTION_CODE_WRONG_KIND);
  if (!takes_answers_now(*run)) return refused(v1::REJECTION_CODE_RUN_CLOSED);
  return buckets_for(step, answer);
}

}  // namespace holdspace::rules
