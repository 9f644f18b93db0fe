// One JSON object a line on stderr. Fields are an allow-list by type: events have names from this file's
// callers, values are numbers, ids of nodes and runs, and names of our own files and settings. There is no
// way to hand it an answer, a text, a token, a code, an address or a seat (anonymity N11, reliability R17).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace spdlog {
class logger;
}

namespace holdspace::log {

enum class Level { info, warning, error };

// What may stand beside an event. `what` fields carry words of our own or of the system (an errno's text, a
// setting).
enum class Field { node, port, count, bytes, ms, revision, run, pid, code, what, file, role };

struct Value {
  Field field;
  std::variant<std::int64_t, std::string_view> value;
};

void write(Level level, std::string_view event, std::initializer_list<Value> values = {});

// Where the lines go; for the proof of anonymity, which compares them.
spdlog::logger& logger();

inline void info(std::string_view event, std::initializer_list<Value> values = {}) {
  write(Level::info, event, values);
}
inline void warning(std::string_view event, std::initializer_list<Value> values = {}) {
  write(Level::warning, event, values);
}
inline void error(std::string_view event, std::initializer_list<Value> values = {}) {
  write(Level::error, event, values);
}

}  // namespace holdspace::log
