#include "rules/parse_faults.hpp"

#include <algorithm>

#include <google/protobuf/descriptor.h>

namespace holdspace::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

const FileDescriptor& schema() {
  return *v1::Exercise::descriptor()->file();
}

// The word in quotation marks after `before`; empty if the message does not say so.
std::string quoted_after(const std::string& message, const std::string& before) {
  const std::size_t begin = message.find(before + '"');
  if (begin == std::string::npos) return "";
  const std::size_t first = begin + before.size() + 1;
  return message.substr(first, message.find('"', first) - first);
}

std::string field_names(const Descriptor& type) {
  std::string names;
  for (int at = 0; at < type.field_count(); ++at) names += (at == 0 ? "" : ", ") + type.field(at)->name();
  return names.empty() ? "nothing" : names;
}

// The values of an enumeration, but for the first, which means that nothing was said.
std::string values_of(const std::string& field_name) {
  std::string values;
  for (int type = 0; type < schema().message_type_count(); ++type) {
    const FieldDescriptor* field = schema().message_type(type)->FindFieldByName(field_name);
    const EnumDescriptor* choice = field == nullptr ? nullptr : field->enum_type();
    if (choice == nullptr) continue;
    for (int at = 1; at < choice->value_count(); ++at)
      values += (at == 1 ? "" : ", ") + choice->value(at)->name();
    break;
  }
  return values;
}

// protobuf says what it expected; who writes an exercise wants to know what there is.
std::string in_plain_words(const std::string& message) {
  const std::string field = quoted_after(message, "has no field named ");
  const Descriptor* type = schema().pool()->FindMessageTypeByName(quoted_after(message, "Message type "));
  if (!field.empty() && type != nullptr)
    return "There is no field \"" + field + "\" here; " + type->name() + " has: " + field_names(*type) + ".";
  const std::string value = quoted_after(message, "Unknown enumeration value of ");
  const std::string choice = quoted_after(message, "for field ");
  if (!value.empty())
    return "\"" + value + "\" is none of the values of " + choice + "; there are: " + values_of(choice) + ".";
  if (message.size() > 5 && message.compare(message.size() - 5, 5, "got: ") == 0)
    return "The file ends in the middle of something; close every { with a }.";
  const bool whole_sentence = !message.empty() && message.back() == '.';
  return "This is not an exercise in protobuf text format: " + message + (whole_sentence ? "" : ".");
}

std::string_view line_from(std::string_view text, int line) {
  for (; line > 0; --line) text.remove_prefix(std::min(text.size(), text.find('\n', 0) + 1));
  return text.substr(0, text.find('\n'));
}

// An unknown value is reported where the next word stands, which may be lines further down.
int line_with(std::string_view text, const std::string& word, int line) {
  for (int at = line; at >= 0; --at)
    if (line_from(text, at).find(word) != std::string_view::npos) return at;
  return line;
}

}  // namespace

void ParseFaults::AddError(int line, int /*column*/, const std::string& message) {
  const std::string value = quoted_after(message, "Unknown enumeration value of ");
  const int stands_on = value.empty() ? line : line_with(text_, value, line);
  faults_.push_back({std::max(0, stands_on + 1), "", in_plain_words(message)});
}

}  // namespace holdspace::rules
