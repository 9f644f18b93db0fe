#include "rules/text_faults.hpp"

#include <algorithm>
#include <string>

#include "rules/unsafe_characters.hpp"

namespace holdspace::rules {
namespace {

int line_at(std::string_view text, std::size_t byte) {
  return 1 +
         static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

}  // namespace

std::vector<Fault> faults_of_text(std::string_view text, std::size_t most_bytes) {
  if (text.size() > most_bytes)
    return {{0, "",
             "The file has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(most_bytes) +
                 " are read. Make two exercises of it."}};
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos)
    return {{0, "", "The file is empty; write an exercise in protobuf text format, beginning with its id."}};
  if (const auto unsafe = first_unsafe_character(text, true))
    return {
        {line_at(text, unsafe->at), "",
         "This line holds " + unsafe->what +
             "; save the file as UTF-8 without byte order mark, control characters and direction marks."}};
  if (text[begin] == '<')
    return {{line_at(text, begin), "",
             "This is a web page or XML, not an exercise; export the exercise as protobuf text or JSON and "
             "take that file."}};
  return {};
}

}  // namespace holdspace::rules
