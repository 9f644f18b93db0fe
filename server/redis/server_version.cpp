#include "redis/server_version.hpp"

#include <charconv>

namespace holdspace::redis {

std::optional<ServerVersion> parse_version(std::string_view text) {
  ServerVersion version;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, version.major);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.') return std::nullopt;
  if (std::from_chars(first.ptr + 1, end, version.minor).ec != std::errc()) return std::nullopt;
  return version;
}

std::string to_string(ServerVersion version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

}  // namespace holdspace::redis
