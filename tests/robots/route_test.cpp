// One walk presses every key.
#include "robots/route.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "robots/steps.hpp"

namespace holdspace::robots {
namespace {

v1::Exercise shipped(const std::string& name) {
  std::ifstream file(std::string(SOURCE_DIR) + "/server/exercises/" + name);
  std::stringstream text;
  text << file.rdbuf();
  v1::Exercise exercise;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text.str(), &exercise)) << name;
  return exercise;
}

template <class Has>
long count(const std::vector<Leg>& legs, Has has) {
  return std::count_if(legs.begin(), legs.end(), has);
}

TEST(Route, the_gentle_process_meets_every_key_of_the_facilitator) {
  const auto legs = plan_route(shipped("gentle-process.en.textproto"), false);
  ASSERT_EQ(legs.size(), 10U);
  EXPECT_EQ(count(legs, [](const Leg& leg) { return leg.pauses; }), 1);
  EXPECT_EQ(count(legs, [](const Leg& leg) { return leg.extends; }), 1);
  EXPECT_EQ(count(legs, [](const Leg& leg) { return leg.undoes; }), 1);
  EXPECT_EQ(count(legs, [](const Leg& leg) { return leg.loses_network; }), 1);
  EXPECT_EQ(count(legs, [](const Leg& leg) { return leg.goes_back_to.has_value(); }), 1);
  EXPECT_GE(count(legs, [](const Leg& leg) { return leg.closes_first; }), 2);
  EXPECT_GE(count(legs, [](const Leg& leg) { return leg.lets_time_run_out; }), 1);
  EXPECT_GE(count(legs, [](const Leg& leg) { return leg.shows; }), 2);
}

TEST(Route, a_calm_one_goes_straight_through) {
  const auto legs = plan_route(shipped("gentle-process.en.textproto"), true);
  EXPECT_EQ(count(legs,
                  [](const Leg& leg) {
                    return leg.pauses || leg.extends || leg.undoes || leg.loses_network || leg.goes_back_to;
                  }),
            0);
}

TEST(Route, it_goes_back_only_to_a_step_that_was_left_and_released) {
  for (const char* name : {"gentle-process.en.textproto", "pulse-check.en.textproto"}) {
    const auto exercise = shipped(name);
    const auto legs = plan_route(exercise, false);
    for (std::size_t i = 0; i < legs.size(); ++i) {
      if (!legs[i].goes_back_to) continue;
      EXPECT_LT(*legs[i].goes_back_to, i) << name;
      const auto& step = exercise.steps(static_cast<int>(*legs[i].goes_back_to));
      EXPECT_TRUE(step.has_intensity_rating() || step.has_check_in()) << name;
    }
  }
}

TEST(Route, the_last_step_closes_before_the_end) {
  const auto legs = plan_route(exercise_of({guidance_step(), check_in_step(), rating_step()}), false);
  EXPECT_TRUE(legs.back().closes_first);
  EXPECT_FALSE(legs.back().goes_back_to);
  EXPECT_FALSE(legs.back().undoes);
}

}  // namespace
}  // namespace holdspace::robots
