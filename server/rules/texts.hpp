// How long a text is for a person: in characters (code points), not in bytes. Expects UTF-8.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace holdspace::rules {

inline std::size_t characters(std::string_view utf8) {
  const auto starts_one = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts_one));
}

}  // namespace holdspace::rules
