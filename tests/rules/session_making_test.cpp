#include "rules/session_making.hpp"

#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

v1::Exercise whole_at_speed(std::uint32_t speed) {
  return at_speed(whole_exercise(), speed);
}

v1::CreateSession request(std::uint32_t people) {
  v1::CreateSession one;
  one.set_exercise_id("one-of-each");
  one.set_expected_people(people);
  return one;
}

std::variant<std::string, v1::SessionState> make(const v1::CreateSession& asked,
                                                 bool operator_has_resources = true) {
  return make_session(asked, exercise_of_each_kind(),
                      {"SESSION", "ABC234", "sha of controller", "sha of display"}, 1'234, SessionLimits(),
                      operator_has_resources);
}

v1::SessionState made(const v1::CreateSession& asked) {
  const auto outcome = make(asked);
  if (const auto* sentence = std::get_if<std::string>(&outcome)) {
    ADD_FAILURE() << *sentence;
    return {};
  }
  return std::get<v1::SessionState>(outcome);
}

// The sentence that refuses the request; empty if it was not refused.
std::string refusal(const v1::CreateSession& asked, bool operator_has_resources = true) {
  const auto outcome = make(asked, operator_has_resources);
  const auto* sentence = std::get_if<std::string>(&outcome);
  return sentence == nullptr ? "" : *sentence;
}

TEST(MakingASession, puts_it_into_its_lobby) {
  const v1::SessionState state = made(request(12));
  EXPECT_EQ(state.session_id(), "SESSION");
  EXPECT_EQ(state.revision(), 0U);
  EXPECT_EQ(state.phase(), v1::SESSION_PHASE_LOBBY);
  EXPECT_EQ(state.created_ms(), 1'234);
  EXPECT_EQ(state.runs_size(), 0);
  EXPECT_EQ(state.settings().join_code(), "ABC234");
  EXPECT_EQ(state.settings().exercise_id(), "one-of-each");
  EXPECT_EQ(state.settings().exercise_version(), 2U);
  EXPECT_EQ(state.settings().seat_cap(), 10'000U);
  ASSERT_EQ(state.controllers_size(), 2);
  EXPECT_EQ(state.controllers(0).role(), v1::ROLE_FACILITATOR);
  EXPECT_EQ(state.controllers(0).token_sha256(), "sha of controller");
  EXPECT_EQ(state.controllers(1).role(), v1::ROLE_DISPLAY);
  EXPECT_EQ(state.controllers(1).token_sha256(), "sha of display");
  for (const v1::Controller& member : state.controllers()) EXPECT_TRUE(member.made_session());
  EXPECT_EQ(state.controllers(0).id(), 1U);
  EXPECT_EQ(state.controllers(1).id(), 2U);
  EXPECT_EQ(state.last_controller(), 2U);
}

TEST(MakingASession, for_fewer_than_eight_the_threshold_is_three_else_five) {
  EXPECT_EQ(made(request(1)).settings().threshold(), 3U);
  EXPECT_EQ(made(request(7)).settings().threshold(), 3U);
  EXPECT_EQ(made(request(8)).settings().threshold(), 5U);
  EXPECT_EQ(made(request(10'000)).settings().threshold(), 5U);
}

TEST(MakingASession, a_request_can_only_raise_the_threshold) {
  v1::CreateSession asked = request(12);
  asked.set_threshold(2);
  EXPECT_EQ(made(asked).settings().threshold(), 5U);
  asked.set_threshold(8);
  EXPECT_EQ(made(asked).settings().threshold(), 8U);
  asked.set_threshold(101);
  EXPECT_NE(refusal(asked).find("at most 100"), std::string::npos) << refusal(asked);
}

TEST(MakingASession, asks_for_how_many_people_it_is) {
  EXPECT_EQ(refusal(request(0)).rfind("Say for how many people", 0), 0U) << refusal(request(0));
  EXPECT_NE(refusal(request(10'001)).find("at most 10000 people"), std::string::npos)
      << refusal(request(10'001));
}

TEST(MakingASession, has_the_title_given_or_else_the_exercises) {
  v1::CreateSession asked = request(12);
  EXPECT_EQ(made(asked).settings().title(), "One of each");
  asked.set_title(" \t Thursday group \n");
  EXPECT_EQ(made(asked).settings().title(), "Thursday group");
  asked.set_title("   ");
  EXPECT_EQ(made(asked).settings().title(), "One of each");
}

TEST(MakingASession, a_title_is_counted_in_characters_not_in_bytes) {
  v1::CreateSession asked = request(12);
  std::string eighty;
  for (int count = 0; count < 80; ++count) eighty += "ü";
  asked.set_title(eighty);
  EXPECT_EQ(made(asked).settings().title(), eighty);
  asked.set_title(eighty + "ü");
  EXPECT_NE(refusal(asked).find("81 characters"), std::string::npos) << refusal(asked);
}

TEST(MakingASession, a_title_that_could_mislead_is_refused) {
  for (const char* title : {"Thurs\u202Eday", "two\nlines", "bell\a", "\u200Fgroup", "not utf-8 \xC3"}) {
    v1::CreateSession asked = request(12);
    asked.set_title(title);
    EXPECT_NE(refusal(asked).find("title"), std::string::npos) << title;
  }
}

TEST(MakingASession, only_a_rehearsal_runs_faster_than_written) {
  v1::CreateSession asked = request(12);
  asked.set_speed(20);
  EXPECT_NE(refusal(asked).find("rehearsal"), std::string::npos) << refusal(asked);
  asked.set_rehearsal(true);
  EXPECT_TRUE(made(asked).settings().rehearsal());
  asked.set_speed(1'001);
  EXPECT_NE(refusal(asked).find("1000"), std::string::npos) << refusal(asked);
  asked.set_rehearsal(false);
  asked.set_speed(1);
  EXPECT_EQ(refusal(asked), "");
}

TEST(MakingASession, places_are_at_most_the_servers_and_enough_for_those_expected) {
  v1::CreateSession asked = request(12);
  asked.set_seat_cap(30);
  EXPECT_EQ(made(asked).settings().seat_cap(), 30U);
  asked.set_seat_cap(10'001);
  EXPECT_NE(refusal(asked).find("at most 10000 places"), std::string::npos) << refusal(asked);
  asked.set_seat_cap(11);
  EXPECT_NE(refusal(asked).find("fewer places (11)"), std::string::npos) << refusal(asked);
}

TEST(MakingASession, speed_divides_every_planned_time_down_to_one_second) {
  const v1::Exercise as_written = exercise_of_each_kind();
  const v1::Exercise fast = at_speed(as_written, 20);
  EXPECT_EQ(fast.steps(0).pacing().planned_ms(), 3'000U);
  EXPECT_EQ(fast.steps(3).pacing().planned_ms(), 9'000U);
  EXPECT_EQ(whole_at_speed(20).quick_steps(0).pacing().planned_ms(), 9'000U);
  EXPECT_EQ(whole_at_speed(20).quick_steps(0).pacing().bell_every_ms(), 3'000U);
  EXPECT_EQ(at_speed(as_written, 1'000).steps(3).pacing().planned_ms(), 1'000U);
  for (const std::uint32_t speed : {0U, 1U})
    EXPECT_EQ(at_speed(as_written, speed).steps(3).pacing().planned_ms(), 180'000U) << speed;
}

TEST(MakingASession, keeps_what_the_request_says_of_latecomers_the_way_out_and_the_series) {
  v1::CreateSession asked = request(12);
  asked.set_late_join(v1::LATE_JOIN_LOBBY);
  asked.set_quick_exit(true);
  asked.set_series_id("weekly");
  const v1::Settings settings = made(asked).settings();
  EXPECT_EQ(settings.late_join(), v1::LATE_JOIN_LOBBY);
  EXPECT_TRUE(settings.quick_exit());
  EXPECT_EQ(settings.series_id(), "weekly");
  asked.set_late_join(static_cast<v1::LateJoin>(9));
  EXPECT_NE(refusal(asked).find("people who come late"), std::string::npos) << refusal(asked);
}

}  // namespace
}  // namespace holdspace::rules
