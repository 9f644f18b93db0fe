// The receipt as a table: RFC 4180, and the numbers of its JSON.
#include "rules/receipt_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using Line = std::vector<std::string>;

// A reader of RFC 4180, as strict as the paper.
std::vector<Line> parsed(const std::string& csv) {
  std::vector<Line> lines;
  std::size_t at = 0;
  while (at < csv.size()) {
    Line line;
    for (;;) {
      std::string field;
      if (csv[at] == '"') {
        for (++at; csv[at] != '"' || csv[at + 1] == '"'; ++at) {
          if (csv[at] == '"') ++at;
          field += csv[at];
        }
        ++at;
      } else {
        while (csv[at] != ',' && csv[at] != '\r') field += csv[at++];
      }
      line.push_back(field);
      if (csv[at] != ',') break;
      ++at;
    }
    EXPECT_EQ(csv.substr(at, 2), "\r\n") << "after line " << lines.size();
    at += 2;
    lines.push_back(line);
  }
  return lines;
}

v1::Receipt receipt_with(const v1::Release& release, std::uint32_t step) {
  v1::Receipt receipt;
  receipt.set_title("=SUM(1), \"a\"");
  *receipt.mutable_exercise() = exercise_of_each_kind();
  v1::ReceiptRun& run = *receipt.add_runs();
  run.set_step(step);
  run.set_phase(v1::RUN_PHASE_SEALED);
  run.set_planned_seconds(60);
  run.set_real_seconds(75);
  *run.mutable_release() = release;
  return receipt;
}

v1::Release release_of(v1::ContributorBand band) {
  v1::Release release;
  release.set_threshold(5);
  release.set_contributors(band);
  return release;
}

TEST(TheTable, has_ten_columns_in_every_line) {
  v1::Release release = release_of(v1::CONTRIBUTOR_BAND_20_TO_49);
  for (std::uint32_t at = 0; at <= 10; ++at) release.mutable_rating()->add_counts(at * 3);
  release.mutable_rating()->mutable_quartiles()->set_median(4);
  const std::vector<Line> lines = parsed(receipt_csv(receipt_with(release, rating)));
  EXPECT_EQ(lines.size(), 1U + 8 + 11 + 3);
  for (const Line& line : lines) EXPECT_EQ(line.size(), 10U) << ::testing::PrintToString(line);
}

TEST(TheTable, has_the_numbers_of_the_release) {
  v1::Release release = release_of(v1::CONTRIBUTOR_BAND_20_TO_49);
  for (std::uint32_t at = 0; at <= 10; ++at) release.mutable_rating()->add_counts(at * 3);
  release.mutable_rating()->mutable_quartiles()->set_median(4);
  const v1::Receipt receipt = receipt_with(release, rating);
  const std::string step = receipt.exercise().steps(rating).title();
  const std::string id = receipt.exercise().steps(rating).id();
  const std::vector<Line> lines = parsed(receipt_csv(receipt));
  EXPECT_THAT(lines, Contains(ElementsAre("1", id, step, "sealed", "60", "75", "20 to 49", "5", "7", "21")));
  EXPECT_THAT(lines,
              Contains(ElementsAre("1", id, step, "sealed", "60", "75", "20 to 49", "5", "median", "4")));
}

TEST(TheTable, says_shifts_and_small_groups_in_words) {
  v1::Release release = release_of(v1::CONTRIBUTOR_BAND_UNDER_10);
  release.mutable_shift()->set_down(v1::AMOUNT_MOST);
  release.mutable_shift()->set_stayed(v1::AMOUNT_SOME);
  release.mutable_shift()->set_up(v1::AMOUNT_FEW_OR_NONE);
  const std::vector<Line> lines = parsed(receipt_csv(receipt_with(release, rating)));
  ASSERT_EQ(lines.size(), 1U + 8 + 3);
  EXPECT_THAT(lines[9], ::testing::IsSupersetOf({"under 10", "went down", "most"}));
  EXPECT_THAT(lines[11], ::testing::IsSupersetOf({"went up", "few or none"}));
}

TEST(TheTable, names_the_options_of_a_check_in_and_the_cells_of_two_pulls) {
  v1::Release words = release_of(v1::CONTRIBUTOR_BAND_10_TO_19);
  words.mutable_check_in()->add_counts(6);
  const v1::Receipt receipt = receipt_with(words, check_in);
  const std::string option = receipt.exercise().steps(check_in).check_in().options(0).text();
  EXPECT_THAT(parsed(receipt_csv(receipt)).back(), ::testing::IsSupersetOf({option, std::string("6")}));

  v1::Release pulls = release_of(v1::CONTRIBUTOR_BAND_10_TO_19);
  for (std::uint32_t at = 0; at < 9; ++at) pulls.mutable_two_pull()->add_counts(at);
  const std::vector<Line> lines = parsed(receipt_csv(receipt_with(pulls, rating)));
  EXPECT_THAT(lines, Contains(::testing::IsSupersetOf({"closeness 7 to 10, distance 0 to 3", "2"})));
  EXPECT_THAT(lines, Contains(::testing::IsSupersetOf({"closeness 0 to 3, distance 7 to 10", "6"})));
}

TEST(TheTable, keeps_what_was_withheld_to_itself) {
  v1::Receipt receipt = receipt_with(release_of(v1::CONTRIBUTOR_BAND_UNSPECIFIED), rating);
  receipt.mutable_runs(0)->clear_release();
  receipt.mutable_runs(0)->set_phase(v1::RUN_PHASE_WITHHELD);
  const std::vector<Line> lines = parsed(receipt_csv(receipt));
  ASSERT_EQ(lines.size(), 1U + 8 + 1);
  EXPECT_EQ(lines.back()[3], "not enough answers to show");
  EXPECT_EQ(lines.back()[8] + lines.back()[9], "");
}

TEST(TheTable, is_no_place_for_a_formula) {
  const std::vector<Line> lines =
      parsed(receipt_csv(receipt_with(release_of(v1::CONTRIBUTOR_BAND_UNDER_10), rating)));
  EXPECT_EQ(lines[1][9], "'=SUM(1), \"a\"");
}

}  // namespace
}  // namespace holdspace::rules
