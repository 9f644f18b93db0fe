// Reads an exercise file and says, with line and field, everything that is wrong with it. Also the safety
// check S7: a step that may stir something up stands between an opening and, after it, a return and a
// closing. The file of quick steps (its id is quick_steps_id) is no script: its steps need no arc between
// them, but one of them is the grounding. Pure; owns nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::rules {

inline constexpr char quick_steps_id[] = "quick-steps";
inline constexpr char grounding_id[] = "grounding";

struct ExerciseLimits {
  std::size_t file_bytes, steps, options, id_chars, heading_chars, paragraph_chars, paragraphs;
  std::int64_t shortest_step_ms, longest_step_ms;
  std::uint32_t shortest_bell_ms = 15'000, longest_bell_ms = 1'800'000;
  std::uint32_t people = 10'000;  // whom an exercise can be meant for: those a session holds
};

struct Fault {
  int line = 0;       // from 1; 0: of the whole file, or there is no file
  std::string field;  // a path such as "steps[3].intensity_rating.words_at_0", from 0; empty: the whole, or
                      // not a field
  std::string sentence;  // what is wrong and what would be right
};

// Faults of a message, however it came.
std::vector<Fault> check_exercise(const v1::Exercise& exercise, const ExerciseLimits& limits);

// An exercise from protobuf text format; its faults with their lines, in their order. A missing field is on
// the line where its step or list begins.
std::variant<std::vector<Fault>, v1::Exercise> read_exercise(std::string_view text,
                                                             const ExerciseLimits& limits);

// Two language files of one exercise may differ in texts only. Fields are those of the other.
std::vector<Fault> check_translation(const v1::Exercise& first, const v1::Exercise& other);

// Whether a text holds control, bidi-override or other invisible characters that could mislead a reader, or
// is not UTF-8. Line breaks count: a text is one line.
bool has_unsafe_characters(std::string_view utf8);

}  // namespace holdspace::rules
