#include <google/protobuf/util/message_differencer.h>

#include "rules/exercise_check.hpp"
#include "rules/fault_list.hpp"

namespace holdspace::rules {
namespace {

std::string both(const std::string& first, const std::string& other) {
  return "\"" + first + "\" in one language and \"" + other + "\" in the other";
}
std::string both(std::uint32_t first, std::uint32_t other) {
  return std::to_string(first) + " in one language and " + std::to_string(other) + " in the other";
}

class Comparison {
 public:
  template <class Value>
  void same(const std::string& field, const Value& first, const Value& other, const std::string& what) {
    if (first != other)
      faults_.push_back({0, field, what + " is " + both(first, other) + "; make both the same."});
  }
  void add(const std::string& field, const std::string& sentence) { faults_.push_back({0, field, sentence}); }
  std::vector<Fault> take() { return std::move(faults_); }

 private:
  std::vector<Fault> faults_;
};

void compare_ratings(const v1::IntensityRating& first, const v1::IntensityRating& other,
                     const std::string& field, Comparison& comparison) {
  comparison.same(within(field, "scale_id"), first.scale_id(), other.scale_id(), "The scale");
  comparison.same(within(field, "target_low"), first.target_low(), other.target_low(),
                  "The suggested range's beginning");
  comparison.same(within(field, "target_high"), first.target_high(), other.target_high(),
                  "The suggested range's end");
  comparison.same(within(field, "ceiling"), first.ceiling(), other.ceiling(), "The ceiling");
  comparison.same(within(field, "paired_with"), first.paired_with(), other.paired_with(),
                  "The rating it is paired with");
}

void compare_two_pulls(const v1::TwoPullRating& first, const v1::TwoPullRating& other,
                       const std::string& field, Comparison& comparison) {
  comparison.same(within(field, "scale_id"), first.scale_id(), other.scale_id(), "The scale");
  comparison.same(within(field, "ceiling"), first.ceiling(), other.ceiling(), "The ceiling");
}

void compare_rounds(const v1::PracticeRound& first, const v1::PracticeRound& other, const std::string& field,
                    Comparison& comparison) {
  comparison.same(within(field, "rotation"), first.rotation(), other.rotation(), "The rotation");
  const auto size = [](const v1::PracticeRound& round) {
    return static_cast<std::uint32_t>(round.roles_size());
  };
  comparison.same(within(field, "roles"), size(first), size(other), "The number of roles");
  if (size(first) != size(other)) return;
  for (int at = 0; at < first.roles_size(); ++at)
    comparison.same(within(entry(within(field, "roles"), at), "id"), first.roles(at).id(),
                    other.roles(at).id(), "The id of the role");
}

void compare_reflections(const v1::Reflection& first, const v1::Reflection& other, const std::string& field,
                         Comparison& comparison) {
  comparison.same(within(field, "questions"), static_cast<std::uint32_t>(first.questions_size()),
                  static_cast<std::uint32_t>(other.questions_size()), "The number of questions");
  if (first.offers_share() != other.offers_share())
    comparison.add(within(field, "offers_share"),
                   "One language offers a share and the other does not; make both the same.");
}

void compare_check_ins(const v1::CheckIn& first, const v1::CheckIn& other, const std::string& field,
                       Comparison& comparison) {
  comparison.same(within(field, "most_choices"), first.most_choices(), other.most_choices(),
                  "The number of choices");
  comparison.same(within(field, "look"), v1::CheckInLook_Name(first.look()),
                  v1::CheckInLook_Name(other.look()), "The look");
  if (first.live_in_batches() != other.live_in_batches())
    comparison.add(within(field, "live_in_batches"),
                   "One language releases in batches and the other does not; make both the same.");
  const auto size = [](const v1::CheckIn& check_in) {
    return static_cast<std::uint32_t>(check_in.options_size());
  };
  comparison.same(within(field, "options"), size(first), size(other), "The number of options");
  if (size(first) != size(other)) return;
  for (int at = 0; at < first.options_size(); ++at)
    comparison.same(within(entry(within(field, "options"), at), "id"), first.options(at).id(),
                    other.options(at).id(), "The id of the option");
}

void compare_answer_kinds(const v1::Step& first, const v1::Step& other, const std::string& field,
                          Comparison& comparison) {
  if (first.answer_case() != other.answer_case())
    return comparison.add(field,
                          "What participants may answer differs between the languages; make both the same.");
  switch (first.answer_case()) {
    case v1::Step::kIntensityRating:
      return compare_ratings(first.intensity_rating(), other.intensity_rating(),
                             within(field, "intensity_rating"), comparison);
    case v1::Step::kCheckIn:
      return compare_check_ins(first.check_in(), other.check_in(), within(field, "check_in"), comparison);
    case v1::Step::kTwoPullRating:
      return compare_two_pulls(first.two_pull_rating(), other.two_pull_rating(),
                               within(field, "two_pull_rating"), comparison);
    case v1::Step::kPracticeRound:
      return compare_rounds(first.practice_round(), other.practice_round(), within(field, "practice_round"),
                            comparison);
    case v1::Step::kReflection:
      return compare_reflections(first.reflection(), other.reflection(), within(field, "reflection"),
                                 comparison);
    case v1::Step::kReadiness:
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: return;
  }
}

void compare_steps(const v1::Step& first, const v1::Step& other, const std::string& field,
                   Comparison& comparison) {
  comparison.same(within(field, "id"), first.id(), other.id(), "The id of the step");
  comparison.same(within(field, "arc"), v1::Arc_Name(first.arc()), v1::Arc_Name(other.arc()), "The arc");
  comparison.same(within(field, "showing"), v1::Showing_Name(first.showing()),
                  v1::Showing_Name(other.showing()), "The way of showing");
  if (first.reframing_helper() != other.reframing_helper())
    comparison.add(within(field, "reframing_helper"),
                   "One language offers the reframing helper and the other does not; make both the same.");
  if (!google::protobuf::util::MessageDifferencer::Equals(first.pacing(), other.pacing()))
    comparison.add(within(field, "pacing"), "The pacing differs between the languages; make both the same.");
  compare_answer_kinds(first, other, field, comparison);
}

}  // namespace

std::vector<Fault> check_translation(const v1::Exercise& first, const v1::Exercise& other) {
  Comparison comparison;
  comparison.same("id", first.id(), other.id(), "The id of the exercise");
  comparison.same("version", first.version(), other.version(), "The version");
  comparison.same("fewest_people", first.fewest_people(), other.fewest_people(), "The fewest people");
  comparison.same("most_people", first.most_people(), other.most_people(), "The most people");
  if (first.language() == other.language())
    comparison.add("language", "There are two files in the language \"" + other.language() +
                                   "\"; keep one, or say which language the other is in.");
  const auto size = [](const v1::Exercise& exercise) {
    return static_cast<std::uint32_t>(exercise.steps_size());
  };
  comparison.same("steps", size(first), size(other), "The number of steps");
  if (size(first) != size(other)) return comparison.take();
  for (int at = 0; at < first.steps_size(); ++at)
    compare_steps(first.steps(at), other.steps(at), entry("steps", at), comparison);
  return comparison.take();
}

}  // namespace holdspace::rules
