// Two facilitators, two nodes: whoever presses at the same moment, there is one step forward.
#include <map>

#include <gtest/gtest.h>

#include "support/random.hpp"
#include "two_nodes.hpp"

namespace holdspace::testing {
namespace {

class TwoFacilitators : public ::testing::Test {
 protected:
  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    std::vector<std::string> steps;
    steps.reserve(40);
    for (int i = 0; i < 40; ++i) steps.push_back(guidance_step("s" + std::to_string(i)));
    write_exercise(folder, "long", steps);
    return folder;
  }

  // One session with a facilitator on each node.
  struct Pair {
    std::unique_ptr<Group> group;  // its facilitator is on the first node
    std::unique_ptr<Device> other;
    Device& one() { return group->facilitator(); }
    bool both_see(std::uint32_t run) { return one().current_run() == run && other->current_run() == run; }
  };
  Pair make_pair() {
    Pair pair;
    pair.group = std::make_unique<Group>(loop_, nodes_.first(), session_of("long"), 0);
    const v1::CreatedSession& session = pair.group->session();
    pair.other = std::make_unique<Device>(loop_, nodes_.second().port(),
                                          controller_hello(session.session_id(), session.controller_token()));
    pair.group->press(start());
    EXPECT_TRUE(loop_.until([&] { return pair.both_see(1); }, 10s));
    return pair;
  }

  EventLoop loop_;
  TemporaryFolder exercises_;
  TwoNodes nodes_{write_exercises(exercises_.path())};
};

TEST_F(TwoFacilitators, who_press_next_at_the_same_moment_200_times_go_one_step_each_time) {
  constexpr int sessions = 6, rounds = 34;  // 204 races, each session within a facilitator's rate
  std::vector<Pair> pairs;
  pairs.reserve(sessions);
  for (int i = 0; i < sessions; ++i) pairs.push_back(make_pair());
  std::map<std::string, int> outcomes;
  for (std::uint32_t run = 1; run <= rounds; ++run) {
    std::vector<std::pair<std::string, std::string>> ids;
    ids.reserve(sessions);
    for (Pair& pair : pairs) ids.emplace_back(pair.one().press(next(run)), pair.other->press(next(run)));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      Pair& pair = pairs[i];
      const std::string &mine = ids[i].first, &yours = ids[i].second;
      const auto settled = [&] {
        return pair.one().outcome(mine) && pair.other->outcome(yours) && pair.both_see(run + 1);
      };
      ASSERT_TRUE(loop_.until(settled, 10s))
          << "session " << i << " run " << run << " shows " << pair.one().current_run() << " and "
          << pair.other->current_run();
      ++outcomes[v1::RejectionCode_Name(*pair.one().outcome(mine)) + " " +
                 v1::RejectionCode_Name(*pair.other->outcome(yours))];
    }
  }
  const int first_wins = outcomes["REJECTION_CODE_UNSPECIFIED REJECTION_CODE_ALREADY_MOVED_ON"];
  const int second_wins = outcomes["REJECTION_CODE_ALREADY_MOVED_ON REJECTION_CODE_UNSPECIFIED"];
  EXPECT_EQ(first_wins + second_wins, sessions * rounds);
  for (const auto& [outcome, count] : outcomes) RecordProperty(outcome, count);
  for (Pair& pair : pairs) {
    const v1::SessionState state = nodes_.stored(pair.group->session().session_id());
    EXPECT_EQ(state.last_run(), rounds + 1u);
    EXPECT_EQ(state.runs_size(), rounds + 1);
  }
}

TEST_F(TwoFacilitators, one_of_whom_loses_the_reply_and_sends_the_command_again_count_it_once) {
  Pair pair = make_pair();
  for (std::uint32_t run = 1; run <= 30; ++run) {
    v1::Command command = next(run);
    command.set_id(random_bytes(16));
    pair.one().press(command);
    // Half of the times the command is out, at most, when the connection ends; half of the times it was
    // answered.
    if (run % 2 == 0) loop_.until([&] { return pair.both_see(run + 1); }, 10s);
    loop_.context().poll();
    pair.one().drop();
    // Comes back on the other node every third time.
    pair.one().connect((run % 3 == 0 ? nodes_.second() : nodes_.first()).port());
    // As every client does: a command before Welcome would be a breach of the protocol.
    ASSERT_TRUE(loop_.until([&] { return pair.one().seen().welcome.has_value(); }, 10s));
    pair.one().press(command);
    const auto settled = [&] { return pair.one().outcome(command.id()) && pair.both_see(run + 1); };
    ASSERT_TRUE(loop_.until(settled, 10s)) << "run " << run << " shows " << pair.one().current_run();
    EXPECT_EQ(pair.one().outcome(command.id()), v1::REJECTION_CODE_UNSPECIFIED) << "run " << run;
  }
  EXPECT_EQ(nodes_.stored(pair.group->session().session_id()).last_run(), 31u);
}

}  // namespace
}  // namespace holdspace::testing
