#include "transport/quick_steps.hpp"

#include "live/pinned_exercise.hpp"
#include "rules/exercise_check.hpp"

namespace holdspace::transport {

std::vector<v1::Exercise> take_quick_steps(store::Library& library) {
  const auto found = library.find(rules::quick_steps_id);
  if (found == library.end()) return {};
  std::vector<v1::Exercise> languages = std::move(found->second);
  library.erase(found);
  return languages;
}

void add_quick_steps(store::PinnedExercise& exercise, const std::vector<v1::Exercise>& quick_steps) {
  if (quick_steps.empty()) return;
  std::vector<std::string> there;
  for (const v1::Exercise& language : quick_steps) there.push_back(language.language());
  for (v1::Exercise& language : exercise) {
    const std::vector<std::string> wanted = {language.language()};
    *language.mutable_quick_steps() = quick_steps[live::choose_language(there, wanted)].steps();
  }
}

}  // namespace holdspace::transport
