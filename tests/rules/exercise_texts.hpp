// Exercise files for tests: a sound one, and the same with one thing changed. Owns nothing.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "rules/exercise_check.hpp"

namespace holdspace::rules {

inline constexpr ExerciseLimits test_limits{64 * 1024, 40, 24, 40, 120, 1'200, 12, 5'000, 3'600'000};

inline const std::string sound_exercise = R"(id: "evening-circle"
version: 1
language: "en"
title: "Evening circle"
summary: "A short check-in for the end of a day."
steps {
  id: "arrive" title: "Arrive" arc: ARC_OPENING
  prompt { text: "Feel your feet on the floor." more: "Eyes open or closed." }
  facilitator_notes: "Speak slowly."
  pacing { planned_ms: 60000 by_facilitator {} }
  guidance {}
}
steps {
  id: "recall" title: "Recall" arc: ARC_ACTIVATING
  prompt { text: "How strong is it right now?" }
  pacing { planned_ms: 90000 timed {} }
  intensity_rating {
    scale_id: "tension"
    words_at_0: "at ease"
    words_at_10: "as strong as can be"
    target_low: 3 target_high: 4 ceiling: 8
  }
}
steps {
  id: "body" title: "Body" arc: ARC_RETURNING
  prompt { text: "Where do you notice it?" }
  pacing { planned_ms: 90000 timed {} }
  showing: SHOWING_WHEN_SEALED
  check_in {
    options { id: "chest" text: "Chest" }
    options { id: "belly" text: "Belly" }
    options { id: "nowhere" text: "Nowhere" }
    most_choices: 2
  }
}
steps {
  id: "write" title: "Write" arc: ARC_CLOSING
  prompt { text: "What do you take with you?" }
  pacing { planned_ms: 120000 timed {} }
  reflection { questions: "What helped?" }
}
)";

// `text` with the first `from` replaced; the test fails if there is none.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos)
    ADD_FAILURE() << "no \"" << from << "\" in the text";
  else
    text.replace(at, from.size(), to);
  return text;
}

// The line on which `what` stands, from 1.
inline int line_of_text(const std::string& text, const std::string& what) {
  int line = 1;
  for (std::size_t at = 0; at < text.find(what); ++at)
    if (text[at] == '\n') ++line;
  return line;
}

inline std::vector<Fault> faults_in(const std::string& text, const ExerciseLimits& limits = test_limits) {
  auto read = read_exercise(text, limits);
  const auto* faults = std::get_if<std::vector<Fault>>(&read);
  return faults == nullptr ? std::vector<Fault>{} : *faults;
}

inline void PrintTo(const Fault& fault, std::ostream* out) {
  *out << "line " << fault.line << ", " << (fault.field.empty() ? "(whole)" : fault.field) << ": "
       << fault.sentence;
}

}  // namespace holdspace::rules
