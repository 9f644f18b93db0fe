#include "rules/answers.hpp"

#include <vector>

#include "rules/run_changes.hpp"

namespace holdspace::rules {
namespace {

using Buckets = std::variant<Rejection, std::string>;
constexpr std::uint32_t highest_rating = 10;

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

bool fits(v1::Step::AnswerCase asked, v1::Answer::ValueCase given) {
  switch (given) {
    case v1::Answer::kPass: return true;
    case v1::Answer::kRating: return asked == v1::Step::kIntensityRating;
    case v1::Answer::kChoices: return asked == v1::Step::kCheckIn;
    case v1::Answer::kDone: return asked == v1::Step::kReflection;
    case v1::Answer::VALUE_NOT_SET: return false;
  }
  return false;
}

bool takes_answers_now(const v1::Run& run) {
  return run.box_epoch() > 0 && (run.phase() == v1::RUN_PHASE_OPEN || run.phase() == v1::RUN_PHASE_CLOSING);
}

Buckets words_of(const v1::Step& step, const v1::Answer& answer) {
  switch (answer.value_case()) {
    case v1::Answer::kPass: return std::string(pass_bucket);
    case v1::Answer::kDone: return std::string(done_bucket);
    case v1::Answer::kChoices: return chosen(step.check_in(), answer.choices());
    case v1::Answer::kRating:
      if (answer.rating() > highest_rating) return refused(v1::REJECTION_CODE_OUT_OF_RANGE, {highest_rating});
      return std::to_string(answer.rating());
    case v1::Answer::VALUE_NOT_SET: break;
  }
  return refused(v1::REJECTION_CODE_MALFORMED);
}

}  // namespace

Buckets buckets_of(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Answer& answer) {
  if (answer.sequence() == 0 || answer.value_case() == v1::Answer::VALUE_NOT_SET)
    return refused(v1::REJECTION_CODE_MALFORMED);
  const v1::Run* run = find_run(state, answer.run());
  if (run == nullptr) return refused(v1::REJECTION_CODE_NO_SUCH_RUN);
  const v1::Step& step = step_at(exercise, run->step());
  if (!takes_answers(step) || !fits(step.answer_case(), answer.value_case()))
    return refused(v1::REJECTION_CODE_WRONG_KIND);
  if (!takes_answers_now(*run)) return refused(v1::REJECTION_CODE_RUN_CLOSED);
  return words_of(step, answer);
}

}  // namespace holdspace::rules
