#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

v1::SessionState lose(const Workshop& workshop, std::uint32_t run, std::uint32_t epoch) {
  return renew_box(workshop.state, run, epoch, workshop.moment.now_ms, workshop.graces);
}

TEST(LostBox, the_open_run_gets_the_next_epoch_and_waits_for_the_devices) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state = lose(workshop, 2, 1);
  EXPECT_EQ(workshop.current().box_epoch(), 2U);
  EXPECT_EQ(workshop.current().hold_ms(), workshop.moment.now_ms + 10'000);
  EXPECT_EQ(workshop.current().sealing_ms(), 0);
  workshop.press(close_command());
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 10'000);
}

TEST(LostBox, a_closing_run_is_sealed_ten_seconds_later_at_the_earliest) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.moment.now_ms += 1'000;
  workshop.state = lose(workshop, 2, 1);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 10'000);
  EXPECT_EQ(next_due(workshop.state)->at_ms, workshop.moment.now_ms + 10'000);
}

TEST(LostBox, two_nodes_that_find_it_lost_renew_it_once) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state = lose(workshop, 2, 1);
  workshop.moment.now_ms += 500;
  EXPECT_TRUE(MessageDifferencer::Equals(lose(workshop, 2, 1), workshop.state));
}

TEST(LostBox, may_happen_again) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.state = lose(workshop, 2, 1);
  workshop.state = lose(workshop, 2, 2);
  EXPECT_EQ(workshop.current().box_epoch(), 3U);
}

TEST(LostBox, of_a_sealed_run_is_as_it_should_be) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  EXPECT_TRUE(MessageDifferencer::Equals(lose(workshop, 2, 1), workshop.state));
}

TEST(LostBox, a_step_without_a_box_has_none_to_lose) {
  const Workshop workshop = Workshop::on_step(guidance);
  EXPECT_TRUE(MessageDifferencer::Equals(lose(workshop, 1, 0), workshop.state));
  EXPECT_TRUE(MessageDifferencer::Equals(lose(workshop, 99, 1), workshop.state));
}

TEST(LostBox, a_deadline_does_not_shorten_the_wait) {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.now_ms += 59'000;
  workshop.state = lose(workshop, 2, 1);
  workshop.let_time_pass(1'000);
  ASSERT_EQ(workshop.current().phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_EQ(workshop.current().sealing_ms(), workshop.moment.now_ms + 9'000);
}

}  // namespace
}  // namespace holdspace::rules
