// S14: groups of three, a group of four has two observers, and the roles rotate.
#include "rules/practice_groups.hpp"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

std::vector<std::string> seats(std::size_t people) {
  std::vector<std::string> names;
  for (std::size_t one = 0; one < people; ++one) names.push_back("seat " + std::to_string(one));
  return names;
}

TEST(PracticeGroups, everybody_is_in_one_group_of_three_or_four_but_two_of_five) {
  for (std::size_t people = 3; people <= 200; ++people) {
    std::set<std::string> placed;
    for (const v1::PracticeGroup& group : groups_of(seats(people))) {
      EXPECT_GE(group.seats_size(), people == 5 ? 2 : 3) << people;
      EXPECT_LE(group.seats_size(), 4) << people;
      placed.insert(group.seats().begin(), group.seats().end());
    }
    EXPECT_EQ(placed.size(), people);
  }
}

TEST(PracticeGroups, of_five_two_work_as_a_pair_and_each_has_both_roles) {
  const std::vector<v1::PracticeGroup> groups = groups_of(seats(5));
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].seats_size(), 3);
  EXPECT_EQ(groups[1].seats_size(), 2);
  for (std::uint32_t member = 0; member < 2; ++member)
    EXPECT_NE(role_in_round(member, 2, 0), role_in_round(member, 2, 1)) << member;
}

TEST(PracticeGroups, fewer_than_three_people_make_none) {
  for (std::size_t people = 0; people < 3; ++people) EXPECT_TRUE(groups_of(seats(people)).empty()) << people;
}

TEST(PracticeGroups, in_three_rounds_each_of_three_has_each_role) {
  for (std::uint32_t member = 0; member < 3; ++member) {
    std::set<std::uint32_t> roles;
    for (std::uint32_t rotation = 0; rotation < 3; ++rotation)
      roles.insert(role_in_round(member, 3, rotation));
    EXPECT_EQ(roles, (std::set<std::uint32_t>{0, 1, 2})) << member;
  }
}

TEST(PracticeGroups, of_four_two_observe_and_there_is_always_one_of_each_other_role) {
  for (std::uint32_t members = 3; members <= 4; ++members)
    for (std::uint32_t rotation = 0; rotation < 3; ++rotation) {
      std::map<std::uint32_t, std::uint32_t> people;
      for (std::uint32_t member = 0; member < members; ++member)
        ++people[role_in_round(member, members, rotation)];
      EXPECT_EQ(people[0], 1U);
      EXPECT_EQ(people[1], 1U);
      EXPECT_EQ(people[2], members - 2);
    }
}

TEST(PracticeGroups, are_formed_of_those_present_and_formed_anew_when_pressed_again) {
  Workshop workshop = whole_on_step(round);
  workshop.moment.seats_by_lot = seats(7);
  ASSERT_EQ(workshop.press(groups_command()), done);
  ASSERT_EQ(workshop.state.groups_size(), 2);
  EXPECT_EQ(workshop.state.groups(0).seats_size(), 4);
  workshop.moment.seats_by_lot = {"heron", "willow", "juniper"};
  ASSERT_EQ(workshop.press(groups_command()), done);
  ASSERT_EQ(workshop.state.groups_size(), 1);
  EXPECT_EQ(workshop.state.groups(0).seats(0), "heron");
}

TEST(PracticeGroups, with_too_few_present_the_groups_that_are_there_stay) {
  Workshop workshop = whole_on_step(round);
  workshop.moment.seats_by_lot = seats(3);
  workshop.press(groups_command());
  workshop.moment.seats_by_lot = seats(2);
  v1::Command command = groups_command();
  command.set_id("0123456789abcdef");
  const Rejection refused = refusal_of(workshop.decide_as(v1::ROLE_FACILITATOR, command));
  EXPECT_EQ(refused.code, v1::REJECTION_CODE_TOO_FEW_PEOPLE);
  EXPECT_EQ(refused.values, std::vector<std::int64_t>{3});
  EXPECT_EQ(workshop.state.groups_size(), 1);
}

TEST(PracticeGroups, a_seat_sees_its_group_and_roles_in_a_round_only) {
  Workshop workshop = whole_on_step(round);
  workshop.moment.seats_by_lot = {"heron", "willow", "juniper", "birch"};
  workshop.press(groups_command());
  const auto place = practice_place(workshop.state, workshop.exercise, "willow");
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->group(), 1U);
  ASSERT_EQ(place->seats_size(), 4);
  EXPECT_EQ(place->seats(0).seat(), "heron");
  EXPECT_EQ(place->seats(0).role(), 1U) << "in the round of rotation 1";
  EXPECT_EQ(place->seats(3).role(), 0U);
  EXPECT_TRUE(place->seats(1).mine());
  EXPECT_FALSE(place->seats(0).mine());
  EXPECT_FALSE(practice_place(workshop.state, workshop.exercise, "alder").has_value());
  workshop.press(next_command());
  EXPECT_FALSE(practice_place(workshop.state, workshop.exercise, "willow").has_value());
}

TEST(PracticeGroups, name_no_seat_any_more_when_the_session_is_over) {
  Workshop workshop = whole_on_step(round);
  workshop.moment.seats_by_lot = {"heron", "willow", "juniper"};
  workshop.press(groups_command());
  workshop.press(end_command());
  EXPECT_EQ(workshop.state.SerializeAsString().find("willow"), std::string::npos);
  EXPECT_FALSE(practice_place(workshop.state, workshop.exercise, "willow").has_value());
}

}  // namespace
}  // namespace holdspace::rules
