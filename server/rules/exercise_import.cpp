#include "rules/exercise_import.hpp"

#include <algorithm>
#include <string>

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include "rules/exercise_languages.hpp"
#include "rules/exercise_times.hpp"
#include "rules/fault_lines.hpp"
#include "rules/fault_list.hpp"
#include "rules/parse_faults.hpp"
#include "rules/text_faults.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::TextFormat;

void add_all(const std::vector<Fault>& faults, v1::CheckReport& report) {
  for (const Fault& fault : faults) *report.add_faults() = fault_in("", fault);
}

// The first word of protobuf text, after comments.
std::string_view first_word(std::string_view text) {
  for (;;) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n")));
    if (!text.starts_with('#')) break;
    text.remove_prefix(std::min(text.size(), text.find('\n')));
  }
  return text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"));
}

// The server counts versions; the languages of one exercise share theirs.
void give_version(v1::ExerciseLanguages& exercise) {
  if (exercise.languages_size() == 0) return;
  const std::uint32_t version = std::max(1U, exercise.languages(0).version());
  for (v1::Exercise& language : *exercise.mutable_languages()) language.set_version(version);
}

// "(languages[0].steps[1]) pace: Cannot find field." → field and the rest. Otherwise what protobuf says of a
// place in the text, over several lines of which the first is a sentence.
Fault fault_of_json(std::string message) {
  message = message.substr(0, message.find('\n'));
  Fault fault;
  const std::size_t end = message.find(") ");
  if (message.starts_with('(') && end != std::string::npos) {
    fault.field = message.substr(1, end - 1);
    message = message.substr(end + 2);
  }
  const std::size_t unknown = message.find(": Cannot find field.");
  fault.sentence = unknown != std::string::npos
                       ? "There is no field \"" + message.substr(0, unknown) +
                             "\" here; take it out, or look "
                             "how it is spelled."
                       : "This is not an exercise in JSON: " + message + (message.ends_with('.') ? "" : ".");
  return fault;
}

// An exercise has no field "languages", so this key says which of the two it is. Within a text of the
// exercise its quotation marks have backslashes.
bool holds_languages(std::string_view json) {
  constexpr std::string_view key = "\"languages\"";
  const std::size_t at = json.find(key);
  if (at == std::string_view::npos || (at > 0 && json[at - 1] == '\\')) return false;
  const std::size_t next = json.find_first_not_of(" \t\r\n", at + key.size());
  return next != std::string_view::npos && json[next] == ':';
}

v1::CheckReport import_json(std::string_view json, const ExerciseLimits& limits) {
  v1::ExerciseLanguages exercise;
  google::protobuf::Message* into = &exercise;
  if (!holds_languages(json)) into = exercise.add_languages();
  const auto parsed = google::protobuf::util::JsonStringToMessage(std::string(json), into);
  if (!parsed.ok()) {
    v1::CheckReport report;
    add_all({fault_of_json(std::string(parsed.message()))}, report);
    return report;
  }
  give_version(exercise);
  v1::CheckReport report = report_on(exercise, limits);
  *report.mutable_read() = std::move(exercise);
  return report;
}

// Which line of the text a fault is on.
void find_lines(v1::CheckReport& report, const v1::ExerciseLanguages& exercise, bool several,
                const TextFormat::ParseInfoTree& locations) {
  for (v1::ExerciseFault& fault : *report.mutable_faults()) {
    int language = 0;
    while (language + 1 < exercise.languages_size() &&
           exercise.languages(language).language() != fault.language())
      ++language;
    const std::string path = several ? within(entry("languages", language), fault.field()) : fault.field();
    const auto& type = several ? *v1::ExerciseLanguages::descriptor() : *v1::Exercise::descriptor();
    fault.set_line(static_cast<std::uint32_t>(line_of(path, locations, type)));
  }
  std::stable_sort(report.mutable_faults()->begin(), report.mutable_faults()->end(),
                   [](const auto& a, const auto& b) { return a.line() < b.line(); });
}

v1::CheckReport import_text(std::string_view text, const ExerciseLimits& limits) {
  const bool several = first_word(text) == "languages";
  v1::ExerciseLanguages exercise;
  google::protobuf::Message* into = &exercise;
  if (!several) into = exercise.add_languages();
  TextFormat::ParseInfoTree locations;
  ParseFaults parse_faults(text);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&parse_faults);
  parser.WriteLocationsTo(&locations);
  if (!parser.ParseFromString(std::string(text), into)) {
    v1::CheckReport report;
    add_all(parse_faults.take(), report);
    return report;
  }
  give_version(exercise);
  v1::CheckReport report = report_on(exercise, limits);
  find_lines(report, exercise, several, locations);
  *report.mutable_read() = std::move(exercise);
  return report;
}

}  // namespace

v1::CheckReport import_exercise(std::string_view text, std::size_t most_bytes, const ExerciseLimits& limits) {
  v1::CheckReport report;
  add_all(faults_of_text(text, most_bytes), report);
  if (report.faults_size() > 0) return report;
  const bool json = text[text.find_first_not_of(" \t\r\n")] == '{';
  return json ? import_json(text, limits) : import_text(text, limits);
}

v1::CheckReport report_on(const v1::ExerciseLanguages& given, const ExerciseLimits& limits) {
  v1::ExerciseLanguages exercise = given;
  give_version(exercise);
  v1::CheckReport report;
  for (const v1::ExerciseFault& fault : check_languages(exercise, limits)) *report.add_faults() = fault;
  for (const v1::Exercise& language : exercise.languages()) {
    if (language.ByteSizeLong() <= limits.file_bytes) continue;
    const std::string sentence = "In this language the exercise has " +
                                 std::to_string(language.ByteSizeLong()) + " bytes; at most " +
                                 std::to_string(limits.file_bytes) + " reach a device. Make two of it.";
    *report.add_faults() = fault_in(language.language(), {0, "", sentence});
  }
  if (exercise.languages_size() == 0) return report;
  const ExerciseTimes times = exercise_times(exercise.languages(0));
  report.set_planned_ms(times.planned_ms);
  report.set_inner_work_ms(times.inner_work_ms);
  report.set_longest_silence_ms(times.longest_silence_ms);
  return report;
}

}  // namespace holdspace::rules
