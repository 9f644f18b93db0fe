// Practice groups over the wire (S14): formed of those present, seen by each seat alone, stopped by a client.
#include <gtest/gtest.h>

#include "house.hpp"

namespace holdspace::testing {
namespace {

class APracticeGroup : public ::testing::Test {
 protected:
  static constexpr std::uint32_t client = 1;  // index into the roles
  bool everybody(const std::function<bool(const v1::PracticePlace&)>& holds) {
    for (const auto& person : group_.people())
      if (!person->seen().personal->has_practice() || !holds(person->seen().personal->practice()))
        return false;
    return true;
  }
  static std::uint32_t role_of(const v1::PracticePlace& place) {
    for (const v1::PracticeSeat& seat : place.seats())
      if (seat.mine()) return seat.role();
    return 99;
  }
  EventLoop loop_;
  Group group_ = House::get().group_of_ways(loop_, 6);
};

TEST_F(APracticeGroup, is_formed_of_those_present_and_each_has_a_role) {
  ASSERT_EQ(group_.press(form_groups()), v1::REJECTION_CODE_UNSPECIFIED);
  group_.move(start());
  group_.move(go_to(group_.run(), House::practice));
  ASSERT_TRUE(
      loop_.until([&] { return everybody([](const auto& place) { return place.seats_size() == 3; }); }, 5s));
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> places;
  for (const auto& person : group_.people()) {
    const v1::PracticePlace& place = person->seen().personal->practice();
    ++places[{place.group(), role_of(place)}];
  }
  EXPECT_EQ(places.size(), 6u) << "two groups, three roles, each taken once";
  EXPECT_FALSE(group_.facilitator().seen().personal);
}

TEST_F(APracticeGroup, is_stopped_for_all_of_it_by_its_client_and_by_nobody_else) {
  ASSERT_EQ(group_.press(form_groups()), v1::REJECTION_CODE_UNSPECIFIED);
  group_.move(start());
  group_.move(go_to(group_.run(), House::practice));
  ASSERT_TRUE(
      loop_.until([&] { return everybody([](const auto& place) { return place.seats_size() == 3; }); }, 5s));
  const auto stopped = [&] {
    int count = 0;
    for (const auto& person : group_.people()) count += person->seen().personal->practice().stopped() ? 1 : 0;
    return count;
  };
  for (const auto& person : group_.people())
    if (role_of(person->seen().personal->practice()) != client) person->stop_round(group_.run());
  loop_.listen_for(500ms);
  EXPECT_EQ(stopped(), 0);
  for (const auto& person : group_.people())
    if (person->seen().personal->practice().group() == 1 &&
        role_of(person->seen().personal->practice()) == client)
      person->stop_round(group_.run());
  EXPECT_TRUE(loop_.until([&] { return stopped() == 3; }, 5s)) << stopped();
  group_.move(next(group_.run()));
  EXPECT_TRUE(loop_.until([&] { return !group_.people().front()->seen().personal->has_practice(); }, 5s));
}

TEST_F(APracticeGroup, needs_three_people) {
  Group two = House::get().group_of_ways(loop_, 2);
  EXPECT_EQ(two.press(form_groups()), v1::REJECTION_CODE_TOO_FEW_PEOPLE);
}

}  // namespace
}  // namespace holdspace::testing
