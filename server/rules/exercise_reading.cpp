#include <algorithm>
#include <string>

#include <google/protobuf/text_format.h>

#include "rules/exercise_check.hpp"
#include "rules/fault_lines.hpp"
#include "rules/parse_faults.hpp"
#include "rules/text_faults.hpp"

namespace holdspace::rules {

using google::protobuf::TextFormat;

std::variant<std::vector<Fault>, v1::Exercise> read_exercise(std::string_view text,
                                                             const ExerciseLimits& limits) {
  std::vector<Fault> faults = faults_of_text(text, limits.file_bytes);
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
