// Simulated people are as various as people, and the same again with the same seed.
#include "robots/temperament.hpp"

#include <map>

#include <gtest/gtest.h>

#include "robots/steps.hpp"

namespace holdspace::robots {
namespace {

using namespace std::chrono_literals;

struct Seen {
  int late = 0, answered = 0, passed = 0, changed = 0, silent = 0, trouble = 0;
};

Seen thousand_people(bool calm) {
  Seen seen;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    Temperament person(seed, {10, calm});
    seen.late += person.joins_at() > 0;
    for (std::uint32_t step = 0; step < 10; ++step) {
      int answers = 0;
      std::chrono::milliseconds before{0};
      for (const Deed& deed : person.live_through(step, rating_step(), 10s)) {
        EXPECT_GE(deed.after, before) << "seed " << seed;
        EXPECT_LE(deed.after, 10s) << "seed " << seed;
        before = deed.after;
        if (deed.what != Deed::What::answer) ++seen.trouble;
        if (deed.what != Deed::What::answer) continue;
        ++answers;
        seen.passed += deed.given.has_pass();
        EXPECT_LE(deed.given.rating(), 10U) << "seed " << seed;
      }
      seen.answered += answers > 0;
      seen.changed += answers > 1;
      seen.silent += answers == 0;
    }
  }
  return seen;
}

TEST(People, some_pass_some_change_some_say_nothing_and_some_come_late) {
  const Seen seen = thousand_people(false);
  EXPECT_GT(seen.late, 60);
  EXPECT_LT(seen.late, 250);
  EXPECT_GT(seen.answered, 9'000);
  EXPECT_GT(seen.passed, 500);
  EXPECT_GT(seen.changed, 800);
  EXPECT_GT(seen.silent, 100);
  EXPECT_GT(seen.trouble, 200);
}

TEST(People, nobody_loses_the_network_when_it_is_calm) {
  EXPECT_EQ(thousand_people(true).trouble, 0);
}

TEST(People, who_comes_late_comes_in_the_second_to_fourth_step) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) EXPECT_LE(Temperament(seed, {10, false}).joins_at(), 3U);
  for (std::uint64_t seed = 0; seed < 500; ++seed) EXPECT_LE(Temperament(seed, {2, false}).joins_at(), 1U);
  for (std::uint64_t seed = 0; seed < 500; ++seed) EXPECT_EQ(Temperament(seed, {1, false}).joins_at(), 0U);
}

TEST(People, the_same_seed_is_the_same_person) {
  Temperament one(42, {4, false}), other(42, {4, false});
  EXPECT_EQ(one.joins_at(), other.joins_at());
  for (std::uint32_t step = 0; step < 4; ++step) {
    const auto mine = one.live_through(step, check_in_step(), 7s),
               yours = other.live_through(step, check_in_step(), 7s);
    ASSERT_EQ(mine.size(), yours.size());
    for (std::size_t i = 0; i < mine.size(); ++i) {
      EXPECT_EQ(mine[i].after, yours[i].after);
      EXPECT_EQ(mine[i].given.SerializeAsString(), yours[i].given.SerializeAsString());
    }
  }
}

TEST(People, choices_are_within_the_options_and_each_once) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Temperament person(seed, {1, true});
    for (const Deed& deed : person.live_through(0, check_in_step(), 5s)) {
      std::map<std::uint32_t, int> times;
      for (const std::uint32_t option : deed.given.choices().options()) {
        EXPECT_LT(option, 4U) << "seed " << seed;
        EXPECT_EQ(++times[option], 1) << "seed " << seed;
      }
      EXPECT_LE(times.size(), 3U) << "seed " << seed;
    }
  }
}

TEST(People, nothing_is_answered_where_nothing_is_asked) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    EXPECT_TRUE(Temperament(seed, {1, true}).live_through(0, guidance_step(), 5s).empty());
  }
}

}  // namespace
}  // namespace holdspace::robots
