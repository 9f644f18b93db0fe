// The first character of a text that could mislead a reader, and where it is. For the checks of this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace holdspace::rules {

struct UnsafeCharacter {
  std::size_t at = 0;  // byte
  std::string what;    // such as "the control character U+0007", or "a byte that is not UTF-8"
};

// Where `line_breaks` are allowed (in a file, but not within a text of it), tab, line feed and carriage
// return are fine.
std::optional<UnsafeCharacter> first_unsafe_character(std::string_view utf8, bool line_breaks);

}  // namespace holdspace::rules
