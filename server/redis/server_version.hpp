// Versions of a Redis, and the oldest that will do. Valkey counts: it names the Redis version it is
// compatible with.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace holdspace::redis {

struct ServerVersion {
  int major = 0, minor = 0;
  auto operator<=>(const ServerVersion&) const = default;
};

inline constexpr ServerVersion oldest_version{7,
                                              0};  // sharded pub/sub, and PUBLISH of a script as its effect

// From the beginning of a text such as "7.0.15 sha=…".
std::optional<ServerVersion> parse_version(std::string_view text);
std::string to_string(ServerVersion version);

}  // namespace holdspace::redis
