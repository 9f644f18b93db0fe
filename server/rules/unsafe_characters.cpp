#include "rules/unsafe_characters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "rules/exercise_check.hpp"

namespace holdspace::rules {
namespace {

struct Range {
  std::uint32_t first, last;
  const char* what;
};

// Joiners (200C, 200D) and the soft hyphen stay: languages and emoji need them.
constexpr std::array<Range, 14> unsafe_ranges{{
    {0x0000, 0x001F, "the control character "},
    {0x007F, 0x009F, "the control character "},
    {0x061C, 0x061C, "the direction mark "},
    {0x180E, 0x180E, "the invisible character "},
    {0x200B, 0x200B, "the invisible character "},
    {0x200E, 0x200F, "the direction mark "},
    {0x2028, 0x2029, "the line separator "},
    {0x202A, 0x202E, "the direction override "},
    {0x2060, 0x2065, "the invisible character "},
    {0x2066, 0x2069, "the direction isolate "},
    {0x206A, 0x206F, "the invisible character "},
    {0xFEFF, 0xFEFF, "the byte order mark "},
    {0xFFF9, 0xFFFB, "the invisible character "},
    {0xE0000, 0xE007F, "the invisible character "},
}};

std::string code_point_name(std::uint32_t code_point) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string hex;
  for (std::uint32_t rest = code_point; rest != 0 || hex.size() < 4; rest /= 16)
    hex.insert(0, 1, digits[rest % 16]);
  return "U+" + hex;
}

struct Decoded {
  std::uint32_t code_point = 0;
  std::size_t bytes = 0;  // 0: not UTF-8
};

Decoded decode(std::string_view rest) {
  const auto byte = [rest](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(rest[at]));
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || rest.size() < bytes) return {};
  std::uint32_t code_point = first & (0x7FU >> bytes);
  for (std::size_t at = 1; at < bytes; ++at) {
    if ((byte(at) & 0xC0U) != 0x80U) return {};
    code_point = code_point << 6U | (byte(at) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < smallest[bytes] || code_point > 0x10FFFF || surrogate) return {};
  return {code_point, bytes};
}

bool breaks_a_line(std::uint32_t code_point) {
  return code_point == '\t' || code_point == '\n' || code_point == '\r';
}

}  // namespace

std::optional<UnsafeCharacter> first_unsafe_character(std::string_view utf8, bool line_breaks) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = decode(utf8.substr(at));
    if (decoded.bytes == 0) return UnsafeCharacter{at, "a byte that is not UTF-8"};
    const std::uint32_t code_point = decoded.code_point;
    const auto range = std::find_if(
        unsafe_ranges.begin(), unsafe_ranges.end(),
        [code_point](const Range& one) { return code_point >= one.first && code_point <= one.last; });
    const bool allowed = range == unsafe_ranges.end() || (line_breaks && breaks_a_line(code_point));
    if (!allowed) return UnsafeCharacter{at, range->what + code_point_name(code_point)};
    at += decoded.bytes;
  }
  return std::nullopt;
}

bool has_unsafe_characters(std::string_view utf8) {
  return first_unsafe_character(utf8, false).has_value();
}

}  // namespace holdspace::rules
