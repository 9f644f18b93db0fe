#include <algorithm>
#include <string>

#include <google/protobuf/text_format.h>

#include "rules/exercise_check.hpp"
#include "rules/fault_lines.hpp"
#include "rules/parse_faults.hpp"
#include "rules/unsafe_characters.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::TextFormat;

int line_at(std::string_view text, std::size_t byte) {
  return 1 +
         static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

std::vector<Fault> faults_of_file(std::string_view text, const ExerciseLimits& limits) {
  if (text.size() > limits.file_bytes)
    return {{0, "",
             "The file has " + std::to_string(text.size()) + " bytes; at most " +
                 std::to_string(limits.file_bytes) + " are read. Make two exercises of it."}};
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return {{0, "", "The file is empty; write an exercise in protobuf text format, beginning with its id."}};
  if (const auto unsafe = first_unsafe_character(text, true))
    return {
        {line_at(text, unsafe->at), "",
         "This line holds " + unsafe->what +
             "; save the file as UTF-8 without byte order mark, control characters and direction marks."}};
  return {};
}

}  // namespace

std::variant<std::vector<Fault>, v1::Exercise> read_exercise(std::string_view text,
                                                             const ExerciseLimits& limits) {
  std::vector<Fault> faults = faults_of_file(text, limits);
  if (!faults.empty()) return faults;

  v1::Exercise exercise;
  TextFormat::ParseInfoTree locations;
  ParseFaults parse_faults(text);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&parse_faults);
  parser.WriteLocationsTo(&locations);
  if (!parser.ParseFromString(std::string(text), &exercise)) return parse_faults.take();

  faults = check_exercise(exercise, limits);
  if (faults.empty()) return exercise;
  for (Fault& fault : faults) fault.line = line_of(fault.field, locations, *v1::Exercise::descriptor());
  std::stable_sort(faults.begin(), faults.end(),
                   [](const Fault& a, const Fault& b) { return a.line < b.line; });
  return faults;
}

}  // namespace holdspace::rules
