#include "rules/exercise_check.hpp"

#include <algorithm>
#include <set>

#include "rules/fault_list.hpp"
#include "rules/step_check.hpp"

namespace holdspace::rules {
namespace {

bool all_of_form(std::string_view part, bool letters_only) {
  return std::all_of(part.begin(), part.end(), [letters_only](char one) {
    const bool letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
    return letter || (!letters_only && one >= '0' && one <= '9');
  });
}

// The shape of BCP 47: two or three letters, then parts of up to eight letters and digits.
bool is_language_tag(std::string_view tag) {
  std::size_t at = tag.find('-');
  const std::string_view language = tag.substr(0, at);
  if (language.size() < 2 || language.size() > 3 || !all_of_form(language, true)) return false;
  while (at != std::string_view::npos) {
    const std::size_t end = tag.find('-', at + 1);
    const std::string_view part = tag.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    if (part.empty() || part.size() > 8 || !all_of_form(part, false)) return false;
    at = end;
  }
  return true;
}

void check_number_of_steps(const v1::Exercise& exercise, FaultList& faults) {
  const auto most = static_cast<int>(faults.limits().steps);
  if (exercise.steps_size() == 0)
    faults.add("steps", "The exercise has no steps; write from 1 to " + std::to_string(most) + ".");
  if (exercise.steps_size() > most)
    faults.add(entry("steps", most), "The exercise has " + std::to_string(exercise.steps_size()) +
                                         " steps; at most " + std::to_string(most) + " are allowed.");
}

void check_step_ids_differ(const v1::Exercise& exercise, FaultList& faults) {
  std::set<std::string> ids;
  for (int at = 0; at < exercise.steps_size(); ++at) {
    const std::string& id = exercise.steps(at).id();
    if (!id.empty() && !ids.insert(id).second)
      faults.add(within(entry("steps", at), "id"),
                 "Another step of this exercise has the same id; give each step an id of its own.");
  }
}

void check_people(const v1::Exercise& exercise, FaultList& faults) {
  const std::uint32_t fewest = exercise.fewest_people(), most = exercise.most_people();
  if (most > faults.limits().people)
    faults.add("most_people", "A session holds at most " + std::to_string(faults.limits().people) +
                                  " people; let most_people be no higher, or leave it out for any number.");
  if (fewest > faults.limits().people || (most != 0 && fewest > most))
    faults.add("fewest_people", "The exercise is meant for " + std::to_string(fewest) +
                                    " people at least and " +
                                    std::to_string(most == 0 ? faults.limits().people : most) +
                                    " at most; let fewest_people be no higher than most_people.");
}

// They are steps to go to from anywhere, and one of them is the way back.
void check_grounding_is_there(const v1::Exercise& exercise, FaultList& faults) {
  const auto& steps = exercise.steps();
  const bool there =
      std::any_of(steps.begin(), steps.end(), [](const v1::Step& step) { return step.id() == grounding_id; });
  if (!there)
    faults.add("steps", "None of the quick steps is the grounding; give one of them the id \"" +
                            std::string(grounding_id) + "\".");
}

void check_has_no_quick_steps(const v1::Exercise& exercise, FaultList& faults) {
  if (exercise.quick_steps_size() > 0)
    faults.add("quick_steps",
               "Quick steps are not part of an exercise, the server adds its own; leave quick_steps out, or "
               "write them as steps of the exercise \"" +
                   std::string(quick_steps_id) + "\".");
}

}  // namespace

std::vector<Fault> check_exercise(const v1::Exercise& exercise, const ExerciseLimits& limits) {
  FaultList faults(limits);
  faults.check_id("id", exercise.id(), "The id of the exercise");
  if (exercise.version() == 0)
    faults.add("version", "The version is missing; begin with 1 and add one with each published change.");
  if (!is_language_tag(exercise.language()))
    faults.add("language",
               "The language is missing or has another form; write a language tag such as \"en\" or \"de\".");
  faults.check_text("title", exercise.title(), "The title", limits.heading_chars);
  faults.check_text("summary", exercise.summary(), "The summary", limits.paragraph_chars);
  check_number_of_steps(exercise, faults);
  for (int at = 0; at < exercise.steps_size(); ++at)
    check_step(exercise.steps(at), entry("steps", at), faults);
  check_step_ids_differ(exercise, faults);
  check_pairs(exercise, faults);
  check_people(exercise, faults);
  check_has_no_quick_steps(exercise, faults);
  if (exercise.id() == quick_steps_id)
    check_grounding_is_there(exercise, faults);
  else
    check_arc(exercise, faults);
  return faults.take();
}

}  // namespace holdspace::rules
