#include "rules/receipt_csv.hpp"

#include <vector>

#include "rules/session_rules.hpp"

namespace holdspace::rules {
namespace {

struct Measure {
  std::string name, value;
};
using Measures = std::vector<Measure>;

std::string quoted(const std::string& field) {
  if (field.find_first_of("\",\r\n") == std::string::npos) return field;
  std::string text = "\"";
  for (const char one : field) text += one == '"' ? "\"\"" : std::string(1, one);
  return text + "\"";
}

// What somebody wrote, such as a title.
std::string written(const std::string& text) {
  const bool formula = !text.empty() && std::string("=+-@\t").find(text.front()) != std::string::npos;
  return formula ? "'" + text : text;
}

std::string word_of(v1::RunPhase phase) {
  switch (phase) {
    case v1::RUN_PHASE_OPEN: return "open";
    case v1::RUN_PHASE_CLOSING: return "closing";
    case v1::RUN_PHASE_SEALED: return "sealed";
    case v1::RUN_PHASE_WITHHELD: return "not enough answers to show";
    case v1::RUN_PHASE_CLOSED: return "closed";
    case v1::RUN_PHASE_UNSPECIFIED:
    case v1::RunPhase_INT_MIN_SENTINEL_DO_NOT_USE_:
    case v1::RunPhase_INT_MAX_SENTINEL_DO_NOT_USE_: break;
  }
  return "";
}

std::string word_of(v1::ContributorBand band) {
  switch (band) {
    case v1::CONTRIBUTOR_BAND_UNDER_10: return "under 10";
    case v1::CONTRIBUTOR_BAND_10_TO_19: return "10 to 19";
    case v1::CONTRIBUTOR_BAND_20_TO_49: return "20 to 49";
    case v1::CONTRIBUTOR_BAND_50_TO_99: return "50 to 99";
    case v1::CONTRIBUTOR_BAND_100_OR_MORE: return "100 or more";
    case v1::CONTRIBUTOR_BAND_UNSPECIFIED:
    case v1::ContributorBand_INT_MIN_SENTINEL_DO_NOT_USE_:
    case v1::ContributorBand_INT_MAX_SENTINEL_DO_NOT_USE_: break;
  }
  return "";
}

std::string word_of(int amount) {
  switch (static_cast<v1::Amount>(amount)) {
    case v1::AMOUNT_FEW_OR_NONE: return "few or none";
    case v1::AMOUNT_SOME: return "some";
    case v1::AMOUNT_MOST: return "most";
    case v1::AMOUNT_UNSPECIFIED:
    case v1::Amount_INT_MIN_SENTINEL_DO_NOT_USE_:
    case v1::Amount_INT_MAX_SENTINEL_DO_NOT_USE_: break;
  }
  return "";
}

// A picture has either amounts or counts.
template <class Picture, class Name>
void add_cells(const Picture& picture, Name name, Measures& measures) {
  for (int at = 0; at < picture.amounts_size(); ++at)
    measures.push_back({name(at), word_of(picture.amounts(at))});
  for (int at = 0; at < picture.counts_size(); ++at)
    measures.push_back({name(at), std::to_string(picture.counts(at))});
}

const char* band_name(int band) {
  static constexpr const char* names[] = {"0 to 3", "4 to 6", "7 to 10"};
  return names[band % 3];
}

Measures of_rating(const v1::RatingPicture& picture) {
  Measures measures;
  for (int at = 0; at < picture.bands_size(); ++at)
    measures.push_back({band_name(at), word_of(picture.bands(at))});
  for (int at = 0; at < picture.counts_size(); ++at)
    measures.push_back({std::to_string(at), std::to_string(picture.counts(at))});
  if (!picture.has_quartiles()) return measures;
  measures.push_back({"lower quartile", std::to_string(picture.quartiles().lower())});
  measures.push_back({"median", std::to_string(picture.quartiles().median())});
  measures.push_back({"upper quartile", std::to_string(picture.quartiles().upper())});
  return measures;
}

Measures measures_of(const v1::Release& release, const v1::Step& step) {
  Measures measures;
  switch (release.picture_case()) {
    case v1::Release::kRating: return of_rating(release.rating());
    case v1::Release::kCheckIn: {
      const auto& options = step.check_in().options();
      const auto name = [&options](int at) {
        return at < options.size() ? written(options[at].text()) : std::to_string(at);
      };
      add_cells(release.check_in(), name, measures);
      return measures;
    }
    case v1::Release::kShift:
      return {{"went down", word_of(release.shift().down())},
              {"stayed", word_of(release.shift().stayed())},
              {"went up", word_of(release.shift().up())}};
    case v1::Release::kTwoPull: {
      const auto name = [](int at) {
        return std::string("closeness ") + band_name(at % 3) + ", distance " + band_name(at / 3);
      };
      add_cells(release.two_pull(), name, measures);
      return measures;
    }
    case v1::Release::PICTURE_NOT_SET: return measures;
  }
  return measures;
}

std::string line_of(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += (&field == &fields.front() ? "" : ",") + quoted(field);
  return line + "\r\n";
}

std::string about_session(const std::string& measure, const std::string& value) {
  return line_of({"0", "", "", "", "", "", "", "", measure, value});
}

std::string lines_of(const v1::ReceiptRun& run, int number, const v1::Exercise& exercise) {
  const v1::Step& step = step_at(exercise, run.step());
  const bool shown = run.has_release();
  Measures measures = shown ? measures_of(run.release(), step) : Measures();
  if (measures.empty()) measures.emplace_back();
  std::string lines;
  for (const Measure& measure : measures)
    lines += line_of({std::to_string(number), step.id(), written(step.title()), word_of(run.phase()),
                      std::to_string(run.planned_seconds()), std::to_string(run.real_seconds()),
                      shown ? word_of(run.release().contributors()) : "",
                      shown ? std::to_string(run.release().threshold()) : "", measure.name, measure.value});
  return lines;
}

}  // namespace

std::string receipt_csv(const v1::Receipt& receipt) {
  std::string csv = line_of({"run", "step_id", "step", "phase", "planned_seconds", "real_seconds",
                             "contributors", "threshold", "measure", "value"});
  csv += about_session("title", written(receipt.title()));
  csv += about_session("exercise", receipt.exercise_id());
  csv += about_session("exercise version", std::to_string(receipt.exercise_version()));
  csv += about_session("Holdspace", receipt.software_version());
  csv += about_session("threshold", std::to_string(receipt.threshold()));
  csv += about_session("rehearsal", receipt.rehearsal() ? "yes" : "no");
  csv += about_session("started_ms", std::to_string(receipt.started_ms()));
  csv += about_session("ended_ms", std::to_string(receipt.ended_ms()));
  for (int at = 0; at < receipt.runs_size(); ++at)
    csv += lines_of(receipt.runs(at), at + 1, receipt.exercise());
  return csv;
}

}  // namespace holdspace::rules
