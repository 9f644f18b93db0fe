#include "store/presence.hpp"

#include "store/store_fixture.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

class Present : public StoreTest {
 protected:
  Headcount says(const std::string& node, Headcount here, std::chrono::milliseconds lease = 25s) {
    return loop_.run(presence_.refresh("S", node, here, lease)).value();
  }
  std::vector<std::string> calls(const std::string& node, std::vector<std::string> seats,
                                 std::chrono::milliseconds lease = 25s) {
    return loop_.run(presence_.roll_call("S", node, seats, lease)).value();
  }
  Presence presence_{client_};
};

TEST_F(Present, is_the_sum_over_all_nodes) {
  says("a", {3, 1});
  const Headcount all = says("b", {4, 0});
  EXPECT_EQ(all.seats, 7u);
  EXPECT_EQ(all.facilitators, 1u);
}

TEST_F(Present, a_node_that_says_it_again_replaces_what_it_said) {
  says("a", {3, 1});
  EXPECT_EQ(says("a", {5, 0}).seats, 5u);
}

TEST_F(Present, a_node_with_nobody_takes_its_entry_away) {
  says("a", {3, 1});
  EXPECT_EQ(says("a", {0, 0}).seats, 0u);
  EXPECT_EQ(server_.ask("EXISTS", "hs:{S}:presence")->integer, 0);
}

TEST_F(Present, a_node_whose_lease_ended_counts_no_more) {
  says("dead", {9, 9}, 1ms);
  ASSERT_TRUE(loop_.until([&] { return says("alive", {2, 0}).seats == 2; }, 5s));
}

TEST_F(Present, ends_by_itself_when_nobody_says_anything) {
  says("a", {3, 1});
  EXPECT_GT(left_ms("hs:{S}:presence"), 0);
}

TEST_F(Present, a_roll_call_gives_the_names_that_all_nodes_hold_by_name_and_each_once) {
  EXPECT_THAT(calls("a", {"wren", "heron 12"}), ElementsAre("heron 12", "wren"));
  EXPECT_THAT(calls("b", {"acorn", "wren"}), ElementsAre("acorn", "heron 12", "wren"));
  EXPECT_THAT(calls("a", {"moss"}), ElementsAre("acorn", "moss", "wren")) << "who left is not named again";
}

TEST_F(Present, a_node_with_nobody_is_not_in_the_roll) {
  calls("a", {"wren"});
  EXPECT_THAT(calls("a", {}), IsEmpty());
  EXPECT_EQ(server_.ask("EXISTS", "hs:{S}:roll")->integer, 0);
}

TEST_F(Present, a_node_whose_lease_ended_is_not_in_the_roll_and_the_roll_ends_by_itself) {
  calls("dead", {"ghost"}, 1ms);
  ASSERT_TRUE(loop_.until([&] { return calls("alive", {"wren"}) == std::vector<std::string>{"wren"}; }, 5s));
  EXPECT_GT(left_ms("hs:{S}:roll"), 0);
}

}  // namespace
}  // namespace holdspace::store
