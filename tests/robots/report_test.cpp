// What a rehearsal tells, to people and to machines.
#include "robots/report.hpp"

#include <numeric>

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "robots/rehearsal.hpp"

namespace holdspace::robots {
namespace {

using testing::HasSubstr;

TEST(Percentile, is_by_nearest_rank) {
  std::vector<double> hundred(100);
  std::iota(hundred.begin(), hundred.end(), 1);
  const Percentiles spread = percentiles_of(hundred);
  EXPECT_EQ(spread.p50, 50);
  EXPECT_EQ(spread.p99, 99);
  EXPECT_EQ(spread.max, 100);
  EXPECT_EQ(spread.samples, 100U);
}

TEST(Percentile, of_one_and_of_none) {
  EXPECT_EQ(percentiles_of({7}).p99, 7);
  EXPECT_EQ(percentiles_of({}).samples, 0U);
}

TEST(Report, is_one_json_object_with_what_was_counted) {
  RehearsalReport report;
  report.answers_sent = 120;
  report.mismatches = 1;
  report.mismatch_sentences = {"A \"quoted\" sentence."};
  report.step_change_ms = {1.5, 9.25, 12, 200};
  report.releases.push_back({2, 1, 20, 1, false, true});
  const auto json = boost::json::parse(to_json(report)).as_object();
  EXPECT_EQ(json.at("answers_sent").as_int64(), 120);
  EXPECT_EQ(json.at("mismatches").as_int64(), 1);
  EXPECT_EQ(json.at("mismatch_sentences").as_array().at(0).as_string(), "A \"quoted\" sentence.");
  EXPECT_EQ(json.at("step_change_ms").at("p99").as_double(), 9.25);
  EXPECT_THAT(to_json(report), HasSubstr("\"p99\": 9.25"));
  EXPECT_EQ(json.at("releases").at(0).at("step").as_int64(), 2) << "people count steps from 1";
}

TEST(Report, the_exit_code_says_how_it_went) {
  RehearsalReport report;
  EXPECT_EQ(exit_code(report), 0);
  report.mismatches = 1;
  EXPECT_EQ(exit_code(report), 1);
  report.could_not_run = "No.";
  EXPECT_EQ(exit_code(report), 2);
}

TEST(Report, a_server_that_is_not_there_is_said_in_a_sentence) {
  RehearsalPlan plan;
  plan.urls = {"ws://127.0.0.1:1"};
  plan.key = "key";
  const RehearsalReport report = run_rehearsal(plan);
  EXPECT_THAT(report.could_not_run, HasSubstr("No Holdspace answers at ws://127.0.0.1:1"));
  EXPECT_EQ(exit_code(report), 2);
  EXPECT_THAT(to_text(report), HasSubstr("could not run"));
}

TEST(Report, an_address_that_is_none_is_said_in_a_sentence) {
  RehearsalPlan plan;
  plan.urls = {"127.0.0.1"};
  EXPECT_THAT(run_rehearsal(plan).could_not_run, HasSubstr("is no address"));
}

}  // namespace
}  // namespace holdspace::robots
