#include <algorithm>
#include <string>

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include "rules/exercise_check.hpp"
#include "rules/fault_lines.hpp"
#include "rules/unsafe_characters.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::Descriptor;
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

std::string field_names(const Descriptor& type) {
  std::string names;
  for (int at = 0; at < type.field_count(); ++at) names += (at == 0 ? "" : ", ") + type.field(at)->name();
  return names.empty() ? "nothing" : names;
}

std::string quoted_after(const std::string& message, const std::string& before) {
  const std::size_t begin = message.find(before);
  if (begin == std::string::npos) return "";
  const std::size_t first = begin + before.size();
  return message.substr(first, message.find('"', first) - first);
}

// protobuf names the type and the field; who writes an exercise wants to know which fields there are.
std::string in_plain_words(const std::string& message) {
  const std::string type_name = quoted_after(message, "Message type \"");
  const std::string field = quoted_after(message, "has no field named \"");
  const Descriptor* type = v1::Exercise::descriptor()->file()->pool()->FindMessageTypeByName(type_name);
  if (field.empty() || type == nullptr)
    return "This is not an exercise in protobuf text format: " + message +
           (message.empty() || message.back() == '.' ? "" : ".");
  return "There is no field \"" + field + "\" here; a " + type->name() + " has: " + field_names(*type) + ".";
}

// The parser's complaints, with lines that count from 1.
class ParseFaults : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, int /*column*/, const std::string& message) override {
    faults_.push_back({std::max(0, line + 1), "", in_plain_words(message)});
  }
  // Such as a field that is no longer used: nothing that stops a reader.
  void AddWarning(int /*line*/, int /*column*/, const std::string& /*message*/) override {}

  std::vector<Fault> take() { return std::move(faults_); }

 private:
  std::vector<Fault> faults_;
};

}  // namespace

std::variant<std::vector<Fault>, v1::Exercise> read_exercise(std::string_view text,
                                                             const ExerciseLimits& limits) {
  std::vector<Fault> faults = faults_of_file(text, limits);
  if (!faults.empty()) return faults;

  v1::Exercise exercise;
  TextFormat::ParseInfoTree locations;
  ParseFaults parse_faults;
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
