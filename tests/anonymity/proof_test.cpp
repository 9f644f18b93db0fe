// N20, N9, N11, N12, N15: whoever answered what, nobody can tell. The proof itself, with few seeds here;
// `holdspace prove-anonymity --seeds 200` is the same with many.
#include "proof/proof.hpp"

#include <cstdlib>

#include <gtest/gtest.h>

namespace holdspace::proof {
namespace {

bool full() {
  return std::getenv("HOLDSPACE_FULL") != nullptr;
}

std::string told(const Outcome& outcome) {
  std::string words = "seed " + std::to_string(outcome.seed) + ":\n";
  for (const std::string& line : outcome.differences) words += line + "\n";
  for (const std::string& line : outcome.exchanged) words += "exchanged " + line + "\n";
  return words;
}

void expect_proven(unsigned nodes, std::uint64_t seeds) {
  const RedisPair redis;
  std::size_t answers = 0, with_a_pass = 0, releases = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Outcome outcome = prove(redis, seed, nodes);
    EXPECT_TRUE(outcome.differences.empty()) << told(outcome);
    answers += outcome.answers_exchanged;
    with_a_pass += outcome.with_a_pass;
    releases += outcome.releases;
  }
  // A proof in which nothing happened would prove nothing.
  EXPECT_GE(answers, seeds);
  EXPECT_GE(with_a_pass, 1u);
  EXPECT_GE(releases, 1u);
}

TEST(Anonymity, two_people_whose_answers_are_exchanged_cannot_be_told_apart_on_one_node) {
  expect_proven(1, full() ? 200 : 6);
}

TEST(Anonymity, two_people_whose_answers_are_exchanged_cannot_be_told_apart_on_two_nodes) {
  expect_proven(2, full() ? 50 : 3);
}

}  // namespace
}  // namespace holdspace::proof
