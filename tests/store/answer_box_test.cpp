#include "store/answer_box.hpp"

#include <map>
#include <random>

#include "store/store_fixture.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using namespace std::chrono_literals;

class Box : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    ASSERT_TRUE(loop_.run(making(name_)));
  }
  boost::asio::awaitable<bool> making(BoxName name) {
    const auto outcome = co_await box_.make(name, 1h);
    co_return outcome.has_value();
  }
  boost::asio::awaitable<bool> destroying(BoxName name) {
    const auto outcome = co_await box_.destroy(name);
    co_return outcome.has_value();
  }
  BoxOutcome hands_in(std::vector<HandIn> answers) {
    return loop_.run(box_.hand_in(name_, answers)).value().outcome;
  }
  std::optional<rules::Tally> closes() { return loop_.run(box_.close(name_)).value(); }
  std::optional<std::uint32_t> count() { return loop_.run(box_.count(name_)).value(); }

  AnswerBox box_{client_};
  BoxName name_{"S", 2, 1};
};

TEST_F(Box, counts_everybody_who_answered_and_tallies_only_contributions) {
  EXPECT_EQ(count(), 0u);
  EXPECT_EQ(hands_in({{"willow", 1, "7"}, {"heron", 1, "-"}, {"wren", 1, "+"}, {"moss", 1, "7"}}),
            BoxOutcome::taken);
  EXPECT_EQ(count(), 4u);
  const auto tally = closes();
  ASSERT_TRUE(tally);
  EXPECT_EQ(tally->contributors, 2u);
  EXPECT_THAT(tally->buckets, ElementsAre(Pair("7", 2u)));
}

TEST_F(Box, several_choices_count_once_each_and_one_contributor) {
  hands_in({{"willow", 1, "calm tense"}, {"heron", 1, "calm"}});
  const auto tally = closes();
  EXPECT_EQ(tally->contributors, 2u);
  EXPECT_THAT(tally->buckets, ElementsAre(Pair("calm", 2u), Pair("tense", 1u)));
}

TEST_F(Box, an_empty_box_is_empty_and_one_that_is_not_there_is_lost) {
  EXPECT_THAT(closes()->buckets, IsEmpty());
  ASSERT_TRUE(loop_.run(destroying(name_)));
  EXPECT_EQ(count(), std::nullopt);
  EXPECT_EQ(hands_in({{"willow", 1, "7"}}), BoxOutcome::lost);
  EXPECT_FALSE(closes().has_value());
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0) << "none of these may bring it back";
}

TEST_F(Box, closed_refuses_every_answer_and_closing_again_gives_the_same) {
  hands_in({{"willow", 1, "3"}, {"heron", 1, "9"}});
  const auto first = closes();
  EXPECT_EQ(hands_in({{"willow", 2, "4"}}), BoxOutcome::closed);
  EXPECT_EQ(hands_in({{"late", 1, "4"}}), BoxOutcome::closed);
  ASSERT_TRUE(loop_.run(making(name_))) << "making it again must not open it";
  const auto again = closes();
  EXPECT_EQ(again->buckets, first->buckets);
  EXPECT_EQ(again->contributors, first->contributors);
}

TEST_F(Box, making_one_that_is_there_keeps_its_answers_and_renews_its_life) {
  hands_in({{"willow", 1, "3"}});
  server_.ask("PEXPIRE", "hs:{S}:box:2:1", "1000");
  ASSERT_TRUE(loop_.run(making(name_)));
  EXPECT_EQ(count(), 1u);
  EXPECT_GT(left_ms("hs:{S}:box:2:1"), 60'000);
}

TEST_F(Box, each_epoch_is_a_box_of_its_own) {
  hands_in({{"willow", 1, "3"}});
  ASSERT_TRUE(loop_.run(making(BoxName{"S", 2, 2})));
  EXPECT_EQ(loop_.run(box_.count(BoxName{"S", 2, 2})).value(), 0u);
}

TEST_F(Box, takes_many_thousand_answers_in_one_call) {
  std::vector<HandIn> answers;
  for (int i = 0; i < 7'500; ++i) answers.push_back({"seat " + std::to_string(i), 1, std::to_string(i % 11)});
  EXPECT_EQ(hands_in(answers), BoxOutcome::taken);
  EXPECT_EQ(count(), 7'500u);
  const auto tally = closes();
  EXPECT_EQ(tally->contributors, 7'500u);
  EXPECT_EQ(tally->buckets.at("0"), 682u);
  EXPECT_EQ(tally->buckets.at("10"), 681u);
}

TEST_F(Box, the_highest_sequences_are_told_apart) {
  const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  hands_in({{"willow", most, "9"}, {"heron", 9'007'199'254'740'993, "8"}});
  hands_in({{"willow", most - 1, "1"}, {"heron", 9'007'199'254'740'992, "1"}});
  EXPECT_THAT(closes()->buckets, ElementsAre(Pair("8", 1u), Pair("9", 1u)));
}

// Reliability R6: whatever is replayed, delayed or reordered, the tally is of each seat's latest.
TEST_F(Box, the_tally_is_of_each_seats_latest_answer_under_any_replay_or_reorder) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    name_.run = 100 + seed;
    ASSERT_TRUE(loop_.run(making(name_)));
    std::mt19937 random(seed);
    std::vector<HandIn> sent;
    std::map<std::string, HandIn> latest;
    for (int i = 0; i < 300; ++i) {
      HandIn answer{"seat " + std::to_string(random() % 40), 0, ""};
      answer.sequence = latest[answer.seat].sequence + 1;
      answer.buckets = random() % 5 == 0 ? "-" : std::to_string(random() % 11);
      latest[answer.seat] = answer;
      sent.push_back(answer);
    }
    const std::size_t originals = sent.size();
    for (int i = 0; i < 200; ++i) {
      const HandIn replay = sent[random() % originals];
      sent.push_back(replay);
    }
    std::shuffle(sent.begin(), sent.end(), random);
    for (std::size_t begin = 0; begin < sent.size();) {
      const std::size_t end = std::min(sent.size(), begin + 1 + random() % 60);
      ASSERT_EQ(hands_in({sent.begin() + begin, sent.begin() + end}), BoxOutcome::taken) << "seed " << seed;
      begin = end;
    }
    std::map<std::string, std::uint32_t> expected;
    std::uint32_t contributors = 0;
    for (const auto& [seat, answer] : latest) {
      if (answer.buckets == "-") continue;
      ++contributors;
      ++expected[answer.buckets];
    }
    const auto tally = closes();
    EXPECT_EQ(tally->buckets, expected) << "seed " << seed;
    EXPECT_EQ(tally->contributors, contributors) << "seed " << seed;
  }
}

}  // namespace
}  // namespace holdspace::store
