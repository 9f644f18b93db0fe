#include "support/logging.hpp"

#include <string>

#include <boost/json.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace holdspace::log {
namespace {

std::string_view name_of(Field field) {
  switch (field) {
    case Field::node: return "node";
    case Field::port: return "port";
    case Field::count: return "count";
    case Field::bytes: return "bytes";
    case Field::ms: return "ms";
    case Field::revision: return "revision";
    case Field::run: return "run";
    case Field::pid: return "pid";
    case Field::code: return "code";
    case Field::what: return "what";
    case Field::file: return "file";
    case Field::role: return "role";
  }
  return "";
}

spdlog::level::level_enum spdlog_level(Level level) {
  switch (level) {
    case Level::info: return spdlog::level::info;
    case Level::warning: return spdlog::level::warn;
    case Level::error: return spdlog::level::err;
  }
  return spdlog::level::off;
}

}  // namespace

spdlog::logger& logger() {
  static const auto json_lines = [] {
    auto made = spdlog::stderr_logger_mt("holdspace");
    made->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc);
    return made;
  }();
  return *json_lines;
}

void write(Level level, std::string_view event, std::initializer_list<Value> values) {
  boost::json::object line;
  line["event"] = event;
  for (const Value& v : values) {
    if (const auto* number = std::get_if<std::int64_t>(&v.value))
      line[name_of(v.field)] = *number;
    else
      line[name_of(v.field)] = std::get<std::string_view>(v.value);
  }
  const std::string text = boost::json::serialize(line);
  // The pattern opens and closes the object; the inner braces go.
  logger().log(spdlog_level(level), std::string_view(text).substr(1, text.size() - 2));
}

}  // namespace holdspace::log
