#include "transport/wheel.hpp"

#include <functional>

#include <gtest/gtest.h>

namespace holdspace::transport {
namespace {

struct Watched : Wheel::Entry {
  std::function<std::uint32_t()> on_check = [] { return 0u; };
  std::vector<std::uint32_t> checks;
  std::uint32_t check(std::uint32_t now_s) override {
    checks.push_back(now_s);
    return on_check();
  }
};

void turn(Wheel& wheel, int times) {
  for (int i = 0; i < times; ++i) wheel.turn();
}

using Seconds = std::vector<std::uint32_t>;

TEST(TheWheel, looks_at_an_entry_when_it_asked_for_it_and_again_as_it_says) {
  Wheel wheel;
  Watched entry;
  entry.on_check = [&] { return entry.checks.size() < 3 ? 5u : 0u; };
  wheel.add(entry, 2);
  turn(wheel, 100);
  EXPECT_EQ(entry.checks, (Seconds{2, 7, 12}));
}

TEST(TheWheel, forgets_what_was_taken_out) {
  Wheel wheel;
  Watched gone, stays;
  wheel.add(gone, 3);
  wheel.add(stays, 3);
  wheel.remove(gone);
  wheel.remove(gone);
  turn(wheel, 70);
  EXPECT_EQ(gone.checks, Seconds{});
  EXPECT_EQ(stays.checks, Seconds{3});
}

TEST(TheWheel, moves_an_entry_that_is_added_again) {
  Wheel wheel;
  Watched entry;
  wheel.add(entry, 50);
  turn(wheel, 1);
  wheel.add(entry, 1);
  turn(wheel, 99);
  EXPECT_EQ(entry.checks, Seconds{2});
}

TEST(TheWheel, lets_a_check_end_another_entry_of_the_same_second) {
  Wheel wheel;
  Watched first, second;
  first.on_check = [&] { return wheel.remove(second), 0u; };
  second.on_check = [&] { return wheel.remove(first), 0u; };
  wheel.add(first, 1);
  wheel.add(second, 1);
  turn(wheel, 1);
  EXPECT_EQ(first.checks.size() + second.checks.size(), 1u);
}

TEST(TheWheel, keeps_an_entry_that_asks_for_more_than_a_whole_turn) {
  Wheel wheel;
  Watched entry;
  wheel.add(entry, 1'000);
  turn(wheel, Wheel::slots);
  EXPECT_EQ(entry.checks, Seconds{Wheel::slots - 1});
}

}  // namespace
}  // namespace holdspace::transport
