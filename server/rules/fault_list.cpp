#include "rules/fault_list.hpp"

#include <algorithm>

#include "rules/texts.hpp"
#include "rules/unsafe_characters.hpp"

namespace holdspace::rules {
namespace {

bool is_letter_or_digit(char one) {
  return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9');
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// A tag such as <b>, </p> or <!-- : whoever wrote it expects it to do something, and it does not.
bool holds_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if ((letter || next == '/' || next == '!') && text.find('>', at) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void FaultList::check_optional_text(const std::string& field, std::string_view text, const std::string& what,
                                    std::size_t most_chars) {
  if (const auto unsafe = first_unsafe_character(text, false))
    add(field, what + " holds " + unsafe->what +
                   "; write plain text on one line, without control characters and direction marks.");
  else if (holds_markup(text))
    add(field, what + " holds HTML, which would be shown letter by letter; write plain text.");
  else if (characters(text) > most_chars)
    add(field, what + " has " + std::to_string(characters(text)) + " characters; at most " +
                   std::to_string(most_chars) + " are allowed.");
}

void FaultList::check_text(const std::string& field, std::string_view text, const std::string& what,
                           std::size_t most_chars) {
  if (is_blank(text))
    add(field, what + " is missing; write 1–" + std::to_string(most_chars) + " characters.");
  else
    check_optional_text(field, text, what, most_chars);
}

void FaultList::check_id(const std::string& field, std::string_view id, const std::string& what) {
  const std::string right = "use 1–" + std::to_string(limits_.id_chars) +
                            " lower case letters, digits and hyphens, with a letter or digit at both ends.";
  const bool right_length = !id.empty() && id.size() <= limits_.id_chars;
  const bool right_characters =
      std::all_of(id.begin(), id.end(), [](char one) { return is_letter_or_digit(one) || one == '-'; });
  if (id.empty())
    add(field, what + " is missing; " + right);
  else if (!right_length)
    add(field, what + " has " + std::to_string(id.size()) + " characters; " + right);
  else if (!right_characters || !is_letter_or_digit(id.front()) || !is_letter_or_digit(id.back()))
    add(field,
        what + (right_characters ? " \"" + std::string(id) + "\"" : "") + " has another form; " + right);
}

}  // namespace holdspace::rules
