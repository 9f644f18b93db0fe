#include "robots/report.hpp"

#include <cmath>
#include <sstream>

#include <boost/json.hpp>

namespace holdspace::robots {

namespace {

namespace json = boost::json;

double rounded(double ms) {
  return std::round(ms * 1000) / 1000;
}

// As json::serialize, but with 12.5 written so and not as 1.25E1: people read it too.
std::string in_plain_figures(const json::value& value) {
  if (value.is_double()) {
    std::ostringstream out;
    out << value.get_double();
    return out.str();
  }
  if (!value.is_object()) return json::serialize(value);
  std::string text;
  for (const auto& [key, member] : value.get_object()) {
    text += (text.empty() ? "" : ", ") + json::serialize(json::string(key)) + ": " + in_plain_figures(member);
  }
  return "{" + text + "}";
}

json::object of(const Percentiles& spread) {
  return {{"p50", rounded(spread.p50)},
          {"p99", rounded(spread.p99)},
          {"max", rounded(spread.max)},
          {"samples", spread.samples}};
}

json::object of(const ReleaseReport& release) {
  return {{"run", release.run},
          {"step", release.step + 1},
          {"contributors", release.contributors},
          {"uncertain", release.uncertain},
          {"withheld", release.withheld},
          {"shown", release.shown}};
}

}  // namespace

std::string to_json(const RehearsalReport& report) {
  if (!report.could_not_run.empty())
    return json::serialize(json::object{{"could_not_run", report.could_not_run}});
  json::array releases, sentences;
  for (const ReleaseReport& release : report.releases) releases.push_back(of(release));
  for (const std::string& sentence : report.mismatch_sentences) sentences.push_back(json::string(sentence));
  std::ostringstream out;
  const json::object whole{{"exercise", report.exercise},
                           {"participants", report.participants},
                           {"nodes", report.nodes},
                           {"seed", report.seed},
                           {"seconds", rounded(report.seconds)},
                           {"runs", report.runs},
                           {"commands", report.commands},
                           {"answers_sent", report.answers_sent},
                           {"answers_acknowledged", report.answers_acknowledged},
                           {"answers_released", report.answers_released},
                           {"hand_ins", report.hand_ins},
                           {"passes", report.passes},
                           {"uncertain", report.uncertain},
                           {"reconnects", report.reconnects},
                           {"late_joins", report.late_joins},
                           {"step_change_ms", of(report.step_change_ms)},
                           {"releases", releases},
                           {"mismatches", report.mismatches},
                           {"mismatch_sentences", sentences}};
  out << "{";
  const char* separator = "\n  ";
  for (const auto& [key, value] : whole) {
    out << separator << json::serialize(json::string(key)) << ": " << in_plain_figures(value);
    separator = ",\n  ";
  }
  out << "\n}";
  return out.str();
}

std::string to_text(const RehearsalReport& report) {
  std::ostringstream out;
  if (!report.could_not_run.empty()) {
    out << "The rehearsal could not run. " << report.could_not_run << "\n";
    return out.str();
  }
  out << report.participants << " participants went through " << report.exercise << " in "
      << std::lround(report.seconds) << " seconds (seed " << report.seed << ").\n"
      << report.answers_sent << " answers were given, changes included; " << report.answers_acknowledged
      << " acknowledged, " << report.passes << " passes.\n"
      << report.answers_released << " contributions went into " << report.releases.size() << " releases; of "
      << report.uncertain << " it cannot be known, because the network broke while they were on their way.\n"
      << report.late_joins << " came late; connections were made again " << report.reconnects << " times.\n"
      << "From the facilitator's key to the participants' screens: median "
      << rounded(report.step_change_ms.p50) << " ms, 99 in 100 within " << rounded(report.step_change_ms.p99)
      << " ms, the longest " << rounded(report.step_change_ms.max) << " ms (" << report.step_change_ms.samples
      << " step changes seen).\n"
      << (report.mismatches == 0
              ? std::string("Everybody saw what was sent, and nothing else.\n")
              : std::to_string(report.mismatches) + " things were not as they should be:\n");
  for (const std::string& sentence : report.mismatch_sentences) out << "- " << sentence << "\n";
  return out.str();
}

int exit_code(const RehearsalReport& report) {
  if (!report.could_not_run.empty()) return 2;
  return report.mismatches == 0 ? 0 : 1;
}

}  // namespace holdspace::robots
