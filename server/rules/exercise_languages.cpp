#include "rules/exercise_languages.hpp"

#include <set>

namespace holdspace::rules {

v1::ExerciseFault fault_in(const std::string& language, const Fault& fault) {
  v1::ExerciseFault said;
  said.set_language(language);
  said.set_line(static_cast<std::uint32_t>(fault.line));
  said.set_field(fault.field);
  said.set_sentence(fault.sentence);
  return said;
}

std::vector<v1::ExerciseFault> check_languages(const v1::ExerciseLanguages& exercise,
                                               const ExerciseLimits& limits) {
  std::vector<v1::ExerciseFault> faults;
  const auto add = [&faults](const std::string& language, const std::vector<Fault>& found) {
    for (const Fault& fault : found) faults.push_back(fault_in(language, fault));
  };
  if (exercise.languages_size() == 0)
    add("", {{0, "", "There is no exercise here; write it in at least one language."}});
  std::set<std::string> seen;
  for (int at = 0; at < exercise.languages_size(); ++at) {
    const v1::Exercise& one = exercise.languages(at);
    const bool twice = !seen.insert(one.language()).second;
    if (twice)
      add(one.language(), {{0, "language",
                            "The language \"" + one.language() +
                                "\" is there twice; keep one, or say which language the other is in."}});
    add(one.language(), check_exercise(one, limits));
    if (at > 0 && !twice) add(one.language(), check_translation(exercise.languages(0), one));
  }
  return faults;
}

}  // namespace holdspace::rules
