#include "robots/load_report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include <boost/json.hpp>

namespace holdspace::robots {

namespace {

namespace json = boost::json;

// 12.345 and not 1.2345E1: people read it too.
std::string figure(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string quoted(const std::string& text) {
  return json::serialize(json::string(text));
}

void write_phase(std::ostream& out, const LoadPhaseReport& phase) {
  const double each = static_cast<double>(std::max<std::uint64_t>(phase.count, 1));
  const auto field = [&out](const char* name, const std::string& value) {
    out << ", " << quoted(name) << ": " << value;
  };
  out << "{\"unit\": " << quoted(phase.unit);
  field("count", std::to_string(phase.count));
  field("seconds", figure(phase.cost.wall_us / 1e6));
  field("per_second", figure(static_cast<double>(phase.count) / std::max(phase.cost.wall_us / 1e6, 1e-6)));
  field("core_us_each", figure(phase.cost.core_us / each));
  field("server_us_each", figure(phase.cost.server_us / each));
  field("redis_us_each", figure(phase.cost.redis_us / each));
  field("server_us", figure(phase.cost.server_us));
  field("redis_us", figure(phase.cost.redis_us));
  field("server_bytes_each", figure(phase.cost.server_bytes / each));
  field("p50_ms", figure(phase.spread_ms.p50));
  field("p99_ms", figure(phase.spread_ms.p99));
  field("max_ms", figure(phase.spread_ms.max));
  field("usual_p99_ms", figure(phase.usual_p99_ms));
  out << '}';
}

}  // namespace

std::string to_json(const LoadReport& report) {
  std::ostringstream out;
  out << "{\"rooms\": " << report.rooms << ", \"members\": " << report.members
      << ", \"mismatches\": " << report.findings.count() << ", \"mismatch_sentences\": [";
  const char* separator = "";
  for (const std::string& sentence : report.findings.sentences())
    out << std::exchange(separator, ", ") << quoted(sentence);
  out << "]";
  for (const LoadPhaseReport& phase : report.phases) {
    out << ",\n \"" << phase.name << "\": ";
    write_phase(out, phase);
  }
  out << "}";
  return out.str();
}

}  // namespace holdspace::robots
