// Collects what is wrong with an exercise while it is walked through. Owned by one check; knows where in the
// exercise the check is, so that a fault carries its whole path. Not a log: faults go to the person who
// writes the exercise.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/exercise_check.hpp"

namespace holdspace::rules {

class FaultList {
 public:
  explicit FaultList(const ExerciseLimits& limits) : limits_(limits) {}

  void add(std::string field, std::string sentence) {
    faults_.push_back({0, std::move(field), std::move(sentence)});
  }

  // Present, not too long, and without characters that mislead. `what` begins the sentence: "The title of the
  // step".
  void check_text(const std::string& field, std::string_view text, const std::string& what,
                  std::size_t most_chars);

  // As check_text, but it may be missing altogether.
  void check_optional_text(const std::string& field, std::string_view text, const std::string& what,
                           std::size_t most_chars);

  // Lower case letters, digits and hyphens; a letter or digit at both ends.
  void check_id(const std::string& field, std::string_view id, const std::string& what);

  const ExerciseLimits& limits() const { return limits_; }
  std::vector<Fault> take() { return std::move(faults_); }

 private:
  const ExerciseLimits& limits_;
  std::vector<Fault> faults_;
};

// "steps[3]", "steps[3].title".
inline std::string entry(const std::string& field, int index) {
  return field + "[" + std::to_string(index) + "]";
}
inline std::string within(const std::string& field, const std::string& inner) {
  return field + "." + inner;
}

}  // namespace holdspace::rules
