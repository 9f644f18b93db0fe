// What happens by itself, with people on two nodes, or with nobody there any more.
#include <gtest/gtest.h>

#include "two_nodes.hpp"

namespace holdspace::testing {
namespace {

class OnTwoNodes : public ::testing::Test {
 protected:
  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "timed",
                   {rating_step("timed", "planned_ms: 5000 timed {}"), guidance_step("leave")});
    write_exercise(folder, "steps", {rating_step("ask"), guidance_step("leave")});
    return folder;
  }
  v1::CreateSession quick() const {
    v1::CreateSession wish = session_of("timed");
    wish.set_speed(3);
    return wish;
  }
  EventLoop loop_;
  TemporaryFolder exercises_;
  TwoNodes nodes_{write_exercises(exercises_.path())};
};

TEST_F(OnTwoNodes, a_deadline_that_both_know_fires_once_and_never_early) {
  constexpr int sessions = 12;
  struct Watched {
    std::unique_ptr<Group> group;
    std::unique_ptr<Device> other;
    std::int64_t deadline_ms = 0, closed_seen_ms = 0;
  };
  std::vector<Watched> all(sessions);
  for (Watched& one : all) {
    one.group = std::make_unique<Group>(loop_, nodes_.first(), quick(), 1);
    one.other = std::make_unique<Device>(loop_, nodes_.second().port(),
                                         seat_hello(one.group->session().session_id()));
    ASSERT_TRUE(loop_.until([&] { return one.other->in_room(); }, 10s));
  }
  for (Watched& one : all) {
    one.group->move(start());
    one.deadline_ms = one.group->facilitator().seen().shared->current().deadline_ms();
    EXPECT_GT(one.deadline_ms, 0);
  }
  // Somebody on the second node may not even have seen it open.
  const auto was_closed = [](const Device& device) {
    return device.seen().shared->current().phase() > v1::RUN_PHASE_OPEN;
  };
  const auto all_closed = [&] {
    bool done = true;
    for (Watched& one : all) {
      const bool closed = was_closed(one.group->facilitator()) || was_closed(*one.other);
      if (closed && one.closed_seen_ms == 0) one.closed_seen_ms = nodes_.now_ms();
      done = done && one.closed_seen_ms > 0;
    }
    return done;
  };
  ASSERT_TRUE(loop_.until(all_closed, 15s));
  for (const Watched& one : all)
    EXPECT_GE(one.closed_seen_ms, one.deadline_ms) << "it closed before its time";
  for (Watched& one : all) one.group->release_of(1, 10s);
  for (Watched& one : all) {
    // Made, started, closed at the deadline, sealed: four commits and no more.
    EXPECT_EQ(nodes_.stored(one.group->session().session_id()).revision(), 4u);
    EXPECT_TRUE(loop_.until([&] { return one.other->seen().shared->revision() == 4; }, 5s));
    EXPECT_EQ(one.other->seen().shared->commit_id(), one.group->facilitator().seen().shared->commit_id());
  }
}

TEST_F(OnTwoNodes, a_step_is_sealed_though_everybody_left_during_its_grace) {
  Group group(loop_, nodes_.first(), session_of("steps"), 6);
  group.move(start());
  group.answer_in_parts(6, {rate(9)});
  ASSERT_TRUE(group.wait_all_held(10s));
  group.move(next(1));
  for (Device* device : group.everybody()) device->drop();
  const std::string& id = group.session().session_id();
  ASSERT_TRUE(loop_.until([&] { return nodes_.stored(id).runs(0).phase() == v1::RUN_PHASE_SEALED; }, 12s))
      << nodes_.stored(id).ShortDebugString();
  EXPECT_EQ(nodes_.stored(id).runs(0).release().rating().bands(2), v1::AMOUNT_MOST);
  const auto box = [&] { return nodes_.memory().ask("EXISTS", "hs:{" + id + "}:box:1:1")->integer; };
  EXPECT_TRUE(loop_.until([&] { return box() == 0; }, 5s)) << "its box is destroyed";
}

TEST_F(OnTwoNodes, a_deadline_that_passed_with_nobody_there_fires_when_the_first_returns) {
  Group group(loop_, nodes_.first(), quick(), 1);
  group.move(start());
  const v1::RunView run = group.facilitator().seen().shared->current();
  for (Device* device : group.everybody()) device->drop();
  ASSERT_TRUE(loop_.until([&] { return nodes_.now_ms() > run.deadline_ms(); }, 10s));
  group.come_back(nodes_.second());
  const v1::Release release = group.release_of(1, 15s);
  EXPECT_EQ(release.withheld(), v1::WITHHELD_TOO_FEW);
}

TEST_F(OnTwoNodes, a_late_joiner_lands_on_the_present_step_with_the_right_time_left) {
  Group group(loop_, nodes_.first(), session_of("timed"), 2);
  group.move(start());
  const v1::RunView run = group.facilitator().seen().shared->current();
  const std::int64_t opened = nodes_.now_ms();
  ASSERT_TRUE(loop_.until([&] { return nodes_.now_ms() > opened + 1'500; }, 10s));
  Device late(loop_, nodes_.second().port(), seat_hello(group.session().session_id()));
  ASSERT_TRUE(loop_.until([&] { return late.in_room(); }, 10s));
  EXPECT_EQ(late.seen().shared->current().SerializeAsString(), run.SerializeAsString());
  const std::int64_t before = nodes_.now_ms();
  late.ping(1);
  ASSERT_TRUE(loop_.until([&] { return late.seen().pong.has_value(); }, 10s));
  // What the device counts down from: the deadline by the clock that the server tells it.
  EXPECT_GE(late.seen().pong->server_ms(), before - 25);
  EXPECT_LE(late.seen().pong->server_ms(), nodes_.now_ms() + 25);
  late.answer(run.run(), rate(5));
  EXPECT_TRUE(loop_.until([&] { return late.is_held(); }, 10s)) << "its answer counts like everybody's";
}

}  // namespace
}  // namespace holdspace::testing
