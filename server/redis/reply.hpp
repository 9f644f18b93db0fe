// One reply of Redis (RESP2), owning all of it. A plain value; says nothing of what it answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace holdspace::redis {

struct Reply {
  enum class Kind { nil, integer, string, status, error, array };

  Kind kind = Kind::nil;
  std::int64_t integer = 0;
  std::string text;             // of a string, a status or an error
  std::vector<Reply> elements;  // of an array

  bool is_nil() const { return kind == Kind::nil; }
  bool is_error() const { return kind == Kind::error; }
  bool is_integer() const { return kind == Kind::integer; }
  bool is_text() const { return kind == Kind::string || kind == Kind::status; }
  bool is_array() const { return kind == Kind::array; }

  bool operator==(const Reply&) const = default;
};

}  // namespace holdspace::redis
