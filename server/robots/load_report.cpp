#include "robots/load_report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include <boost/json.hpp>

#include "robots/percentiles.hpp"

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
  const Percentiles spread = percentiles_of(phase.times_ms);
  field("p50_ms", figure(spread.p50));
  field("p99_ms", figure(spread.p99));
  field("max_ms", figure(spread.max));
  field("usual_p99_ms", figure(percentiles_of(phase.p99s_ms).p50));
  out << '}';
}

}  // namespace

void LoadPhaseReport::add(std::vector<double> deliveries_ms) {
  if (deliveries_ms.empty()) return;
  times_ms.insert(times_ms.end(), deliveries_ms.begin(), deliveries_ms.end());
  p99s_ms.push_back(percentiles_of(std::move(deliveries_ms)).p99);
}

void LoadReport::measure(const LoadProcesses& processes, const char* name, const char* unit,
                         const std::function<std::uint64_t(LoadPhaseReport&)>& work) {
  auto phase = std::ranges::find(phases, name, &LoadPhaseReport::name);
  if (phase == phases.end()) phase = phases.insert(phase, {name, unit, 0, {}, {}, {}});
  const LoadMeter meter(processes);
  phase->count += work(*phase);
  phase->cost += meter.so_far();
}

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
