// N7, over every tally of up to nine people: no picture that is shown gives somebody away by arithmetic, and
// none is withheld that would not.
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "rules/cells.hpp"
#include "rules/disclosure.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

using Counts = std::vector<std::uint32_t>;
using Picture = std::vector<int>;

// Each way in which `sum` can be spread over as many cells as `counts` has from `cell` on, at most `most` in
// a cell.
void each_spread(Counts& counts, std::size_t cell, std::uint32_t sum, std::uint32_t most,
                 const std::function<void(const Counts&)>& visit) {
  if (cell + 1 == counts.size()) {
    if (sum > most) return;
    counts[cell] = sum;
    return visit(counts);
  }
  for (std::uint32_t here = 0; here <= std::min(sum, most); ++here) {
    counts[cell] = here;
    each_spread(counts, cell + 1, sum - here, most, visit);
  }
}

// What would be drawn, whatever is withheld.
Picture looks(const Counts& counts, std::uint32_t people) {
  Picture picture;
  for (const std::uint32_t count : counts)
    picture.push_back(count <= 1           ? v1::AMOUNT_FEW_OR_NONE
                      : 2 * count > people ? v1::AMOUNT_MOST
                                           : v1::AMOUNT_SOME);
  return picture;
}

bool is_lonely(const std::set<std::uint32_t>& possible) {
  return possible == std::set<std::uint32_t>{1};
}

struct Kind {
  std::string name;
  v1::Step step;
  std::vector<std::string> buckets;
  std::uint32_t most_choices = 1;
};

v1::Step check_in_of(const std::vector<std::string>& options, std::uint32_t most_choices) {
  v1::Step step;
  step.mutable_check_in()->set_most_choices(most_choices);
  for (const std::string& option : options) step.mutable_check_in()->add_options()->set_id(option);
  return step;
}

std::vector<Kind> kinds() {
  const std::vector<std::string> two{"a", "b"}, three{"a", "b", "c"}, four{"a", "b", "c", "d"};
  return {{"bands of a rating", whole_exercise().steps(rating), {"2", "5", "8"}},
          {"a pair", whole_exercise().steps(shift), {"down", "stayed", "up"}},
          {"one of two", check_in_of(two, 0), two},
          {"one of three", check_in_of(three, 1), three},
          {"one of four", check_in_of(four, 1), four},
          {"up to two of three", check_in_of(three, 2), three, 2},
          {"up to three of four", check_in_of(four, 3), four, 3}};
}

class EveryTally {
 public:
  EveryTally(const Kind& kind, std::uint32_t threshold) : kind_(kind), threshold_(threshold) {
    for (std::uint32_t people = threshold; people <= 9; ++people)
      for (std::uint32_t named = people; named <= people * kind.most_choices; ++named) {
        Counts counts(kind.buckets.size());
        each_spread(counts, 0, named, people, [&](const Counts& one) { see(one, people); });
      }
  }

  void check() const {
    for (const auto& [picture, cells] : possible_) {
      const bool lonely = std::any_of(cells.begin(), cells.end(), is_lonely);
      EXPECT_EQ(withheld_.contains(picture), lonely)
          << kind_.name << ", k " << threshold_ << ": " << testing::PrintToString(picture);
      EXPECT_NE(withheld_.contains(picture), shown_.contains(picture)) << testing::PrintToString(picture);
    }
  }

 private:
  void see(const Counts& counts, std::uint32_t people) {
    Tally tally;
    tally.contributors = people;
    for (std::size_t cell = 0; cell < counts.size(); ++cell)
      tally.buckets[kind_.buckets[cell]] = counts[cell];
    const v1::Release release = disclose(kind_.step, threshold_, tally);
    const Picture picture = looks(counts, people);
    (release.withheld() == v1::WITHHELD_TOO_FEW ? withheld_ : shown_).insert(picture);
    auto& cells = possible_[picture];
    cells.resize(counts.size());
    for (std::size_t cell = 0; cell < counts.size(); ++cell) cells[cell].insert(counts[cell]);
  }

  const Kind& kind_;
  std::uint32_t threshold_;
  std::set<Picture> withheld_, shown_;
  std::map<Picture, std::vector<std::set<std::uint32_t>>> possible_;  // per cell
};

TEST(ForcedCells, no_cell_of_a_shown_picture_must_be_exactly_one_person) {
  for (const Kind& kind : kinds())
    for (const std::uint32_t threshold : {1U, 2U, 3U, 4U, 5U, 7U, 9U}) EveryTally(kind, threshold).check();
}

// Nine cells have too many tallies to list; whoever stands in which of them makes no difference.
TEST(ForcedCells, nine_people_one_in_each_field_of_two_pulls_are_not_drawn) {
  const v1::Step step = whole_exercise().steps(two_pulls);
  Tally tally;
  for (std::size_t closeness = 0; closeness < 3; ++closeness)
    for (std::size_t distance = 0; distance < 3; ++distance) {
      tally.buckets[two_pull_cell(closeness, distance)] = 1;
      ++tally.contributors;
    }
  EXPECT_EQ(disclose(step, 9, tally).withheld(), v1::WITHHELD_TOO_FEW);
  EXPECT_EQ(disclose(step, 5, tally).withheld(), v1::WITHHELD_NOTHING) << "it could be five people";
  tally.buckets.erase("low-low");
  --tally.contributors;
  EXPECT_EQ(disclose(step, 5, tally).withheld(), v1::WITHHELD_NOTHING) << "it could be nine, or eight";
}

TEST(ForcedCells, three_people_in_three_bands_are_withheld_in_the_one_wording) {
  const v1::Step step = whole_exercise().steps(rating);
  const v1::Release release = disclose(step, 3, ratings({1, 5, 9}));
  EXPECT_EQ(release.withheld(), v1::WITHHELD_TOO_FEW);
  EXPECT_EQ(release.contributors(), v1::CONTRIBUTOR_BAND_UNSPECIFIED);
  EXPECT_EQ(release.picture_case(), v1::Release::PICTURE_NOT_SET);
  EXPECT_EQ(release.SerializeAsString(), disclose(step, 3, ratings({1})).SerializeAsString());
  EXPECT_EQ(disclose(step, 3, ratings({1, 5, 9, 9})).withheld(), v1::WITHHELD_TOO_FEW) << "1, 1 and 2 of 4";
  EXPECT_EQ(disclose(step, 3, ratings({1, 9, 9})).withheld(), v1::WITHHELD_NOTHING);
}

TEST(ForcedCells, what_no_group_could_have_made_is_not_drawn_either) {
  Tally nobody_chose;
  nobody_chose.contributors = 5;
  EXPECT_EQ(disclose(whole_exercise().steps(rating), 5, nobody_chose).withheld(), v1::WITHHELD_TOO_FEW);
}

}  // namespace
}  // namespace holdspace::rules
