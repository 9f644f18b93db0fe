// What holds in every session, whatever is pressed and whenever: seeded random sessions, 500 of them, or
// 10,000 with HOLDSPACE_FULL. The promises themselves are the functions of session_invariants.hpp.
#include <cstdlib>

#include <gtest/gtest.h>

#include "rules/random_session.hpp"

namespace holdspace::rules {
namespace {

std::uint32_t how_many() {
  return std::getenv("HOLDSPACE_FULL") == nullptr ? 500 : 10'000;
}

// N1, N2, N3, N12, N19 over random sequences.
TEST(RandomSessions, keep_every_promise_whatever_is_pressed_and_whenever) {
  RandomSession::Diary all;
  const std::uint32_t sessions = how_many();
  for (std::uint32_t seed = 0; seed < sessions; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomSession session(seed);
    session.play(200);
    session.end();
    if (testing::Test::HasFailure()) return;
    const RandomSession::Diary one = session.diary();
    all.moves += one.moves;
    all.answers += one.answers;
    all.releases += one.releases;
    all.batches += one.batches;
    all.went_on_by_itself += one.went_on_by_itself;
    all.claims += one.claims;
    all.undone += one.undone;
  }
  // The sessions went somewhere: what is checked above was not checked on lobbies.
  const auto each = [&](int count) { return static_cast<double>(count) / sessions; };
  EXPECT_GT(each(all.moves), 10);
  EXPECT_GT(each(all.answers), 20);
  EXPECT_GT(each(all.releases), 0.5);
  EXPECT_GT(each(all.batches), 0.02);
  EXPECT_GT(each(all.went_on_by_itself), 0.1);
  EXPECT_GT(each(all.claims), 0.3);
  EXPECT_GT(each(all.undone), 0.5);
}

}  // namespace
}  // namespace holdspace::rules
