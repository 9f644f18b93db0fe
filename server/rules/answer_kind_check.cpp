#include <set>

#include "rules/cells.hpp"
#include "rules/step_check.hpp"

namespace holdspace::rules {
namespace {

constexpr int fewest_options = 2;
constexpr int practice_roles = 3;
constexpr std::uint32_t highest_rotation = 2;

void check_ceiling(std::uint32_t ceiling, const std::string& field, FaultList& faults) {
  if (ceiling > highest_rating)
    faults.add(within(field, "ceiling"),
               "The scale ends at 10; let the ceiling be from 1 to 10, or leave it out for the usual 8.");
}

void check_rating(const v1::IntensityRating& rating, const std::string& field, FaultList& faults) {
  faults.check_id(within(field, "scale_id"), rating.scale_id(), "The id of the scale");
  const std::size_t most = faults.limits().heading_chars;
  faults.check_text(within(field, "words_at_0"), rating.words_at_0(), "The wording at 0", most);
  faults.check_text(within(field, "words_at_10"), rating.words_at_10(), "The wording at 10", most);
  if (rating.target_high() > highest_rating)
    faults.add(within(field, "target_high"), "The scale ends at 10; end the suggested range at 10 or below.");
  if (rating.target_low() > rating.target_high())
    faults.add(within(field, "target_low"),
               "The suggested range begins at " + std::to_string(rating.target_low()) + " and ends at " +
                   std::to_string(rating.target_high()) + "; let target_low be no higher than target_high.");
  check_ceiling(rating.ceiling(), field, faults);
}

void check_pull(const v1::Pull& pull, const std::string& field, FaultList& faults) {
  const std::size_t most = faults.limits().heading_chars;
  faults.check_text(within(field, "name"), pull.name(), "The name of the pull", most);
  faults.check_text(within(field, "words_at_0"), pull.words_at_0(), "The wording at 0", most);
  faults.check_text(within(field, "words_at_10"), pull.words_at_10(), "The wording at 10", most);
}

void check_two_pulls(const v1::TwoPullRating& rating, const std::string& field, FaultList& faults) {
  faults.check_id(within(field, "scale_id"), rating.scale_id(), "The id of the scale");
  check_pull(rating.closeness(), within(field, "closeness"), faults);
  check_pull(rating.distance(), within(field, "distance"), faults);
  check_ceiling(rating.ceiling(), field, faults);
}

void check_practice_round(const v1::PracticeRound& round, const std::string& field, FaultList& faults) {
  const int roles = round.roles_size();
  if (roles != practice_roles)
    faults.add(
        roles > practice_roles ? entry(within(field, "roles"), practice_roles) : within(field, "roles"),
        "A practice round has three roles (who speaks for the work, who does it, who watches); this one "
        "has " +
            std::to_string(roles) + ".");
  std::set<std::string> ids;
  for (int at = 0; at < roles; ++at) {
    const std::string role = entry(within(field, "roles"), at);
    faults.check_id(within(role, "id"), round.roles(at).id(), "The id of the role");
    faults.check_text(within(role, "title"), round.roles(at).title(), "The title of the role",
                      faults.limits().heading_chars);
    if (round.roles(at).card().empty())
      faults.add(within(role, "card"),
                 "The role has no card; say in one or more entries what it does in the round.");
    check_paragraphs(round.roles(at).card(), within(role, "card"), "A line of the card", faults);
    if (!round.roles(at).id().empty() && !ids.insert(round.roles(at).id()).second)
      faults.add(within(role, "id"),
                 "Another role of this round has the same id; give each role an id of its own.");
  }
  if (round.rotation() > highest_rotation)
    faults.add(within(field, "rotation"),
               "The rotation is " + std::to_string(round.rotation()) +
                   "; it is 0 in the first round, 1 in the second and 2 in the third.");
}

void check_option(const v1::CheckInOption& option, const std::string& field, std::set<std::string>& ids,
                  FaultList& faults) {
  faults.check_id(within(field, "id"), option.id(), "The id of the option");
  faults.check_text(within(field, "text"), option.text(), "The text of the option",
                    faults.limits().heading_chars);
  if (!option.id().empty() && !ids.insert(option.id()).second)
    faults.add(within(field, "id"),
               "Another option of this step has the same id; give each option an id of its own.");
}

void check_check_in(const v1::CheckIn& check_in, const std::string& field, FaultList& faults) {
  const int options = check_in.options_size();
  const auto most = static_cast<int>(faults.limits().options);
  if (options < fewest_options || options > most) {
    const std::string where =
        options > most ? entry(within(field, "options"), most) : within(field, "options");
    faults.add(where, "A check-in has from " + std::to_string(fewest_options) + " to " +
                          std::to_string(most) + " options; this one has " + std::to_string(options) + ".");
  }
  std::set<std::string> ids;
  for (int at = 0; at < options; ++at)
    check_option(check_in.options(at), entry(within(field, "options"), at), ids, faults);
  if (check_in.most_choices() > static_cast<std::uint32_t>(options))
    faults.add(within(field, "most_choices"),
               "A person may choose " + std::to_string(check_in.most_choices()) + " of " +
                   std::to_string(options) +
                   " options; let most_choices be no higher than the number of options.");
  if (!v1::CheckInLook_IsValid(check_in.look()))
    faults.add(
        within(field, "look"),
        "This look is unknown; use CHECK_IN_LOOK_WORDS, CHECK_IN_LOOK_FEELINGS, CHECK_IN_LOOK_QUALITIES or "
        "CHECK_IN_LOOK_BODY_MAP.");
  if (check_in.look() == v1::CHECK_IN_LOOK_BODY_MAP) check_body_map(check_in, field, faults);
}

}  // namespace

void check_answer_kind(const v1::Step& step, const std::string& field, FaultList& faults) {
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
      return check_rating(step.intensity_rating(), within(field, "intensity_rating"), faults);
    case v1::Step::kCheckIn: return check_check_in(step.check_in(), within(field, "check_in"), faults);
    case v1::Step::kTwoPullRating:
      return check_two_pulls(step.two_pull_rating(), within(field, "two_pull_rating"), faults);
    case v1::Step::kPracticeRound:
      return check_practice_round(step.practice_round(), within(field, "practice_round"), faults);
    case v1::Step::kReflection:
      return check_paragraphs(step.reflection().questions(), within(field, "reflection.questions"),
                              "A question", faults);
    case v1::Step::kReadiness:
    case v1::Step::kGuidance:
    case v1::Step::kBreak: return;
    case v1::Step::ANSWER_NOT_SET:
      return faults.add(
          field,
          "It is not said what participants may answer; add guidance {}, intensity_rating {...}, "
          "check_in {...}, two_pull_rating {...}, reflection {...}, readiness {}, practice_round {...} or "
          "break {} to the step.");
  }
}

}  // namespace holdspace::rules
