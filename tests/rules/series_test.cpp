// What a series keeps of a session. Holds N14 for it: the releases that were shown, and nothing else.
#include <gtest/gtest.h>

#include "rules/series_session.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

Workshop of_a_series() {
  Workshop workshop;
  workshop.state.mutable_settings()->set_series_id("THURSDAY");
  workshop.press(start_command());
  return workshop;
}

std::optional<v1::SeriesSession> kept(const Workshop& workshop) {
  return series_session_of(workshop.state, workshop.exercise);
}

TEST(ASeries, gets_nothing_before_everything_is_sealed) {
  Workshop workshop = of_a_series();
  workshop.press(go_to_command(rating));
  EXPECT_FALSE(kept(workshop));
  workshop.press(end_command());
  EXPECT_FALSE(kept(workshop)) << "the last run is in its grace";
  workshop.let_time_pass(60'000, ratings({1, 2, 3, 4, 5, 6}));
  EXPECT_TRUE(kept(workshop));
}

TEST(ASeries, keeps_the_releases_that_were_shown_with_their_steps) {
  Workshop workshop = of_a_series();
  workshop.press(go_to_command(rating));
  const std::uint32_t run = workshop.state.current_run();
  workshop.press(end_command());
  workshop.let_time_pass(60'000, ratings({1, 2, 3, 4, 5, 6}));
  ASSERT_TRUE(kept(workshop));
  EXPECT_EQ(kept(workshop)->releases_size(), 0) << "nothing was shown yet";
  ASSERT_EQ(workshop.press_on(run, show_command(run)), done);
  ASSERT_EQ(kept(workshop)->releases_size(), 1);
  const v1::SeriesRelease release = kept(workshop)->releases(0);
  EXPECT_EQ(release.step_id(), workshop.exercise.steps(rating).id());
  EXPECT_EQ(release.release().SerializeAsString(), workshop.run(run).release().SerializeAsString());
}

TEST(ASeries, knows_no_time_finer_than_a_minute) {
  Workshop workshop = of_a_series();
  workshop.press(end_command());
  workshop.let_time_pass(60'000);
  ASSERT_TRUE(kept(workshop));
  EXPECT_EQ(kept(workshop)->ended_ms() % 60'000, 0);
}

TEST(ASeries, gets_nothing_of_a_session_that_belongs_to_none) {
  Workshop workshop = of_a_series();
  workshop.state.mutable_settings()->clear_series_id();
  workshop.press(end_command());
  workshop.let_time_pass(60'000);
  EXPECT_FALSE(kept(workshop));
}

}  // namespace
}  // namespace holdspace::rules
