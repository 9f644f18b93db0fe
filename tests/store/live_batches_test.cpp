// N2, live in batches: what is shown while a box is open grows by at least k contributors at a time, an
// answer that is shown stays, and the last fewer than k are never shown.
#include <map>
#include <random>
#include <set>

#include <boost/asio/co_spawn.hpp>

#include "store/answer_box.hpp"
#include "store/store_fixture.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using namespace std::chrono_literals;

class LiveBox : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    ASSERT_TRUE(loop_.run(making(name_)));
    ASSERT_TRUE(loop_.run(other_client_.ready(5s)));
  }
  boost::asio::awaitable<bool> making(BoxName name) {
    const auto outcome = co_await box_.make(name, 1h);
    co_return outcome.has_value();
  }
  HandInResult hands_in(std::vector<HandIn> answers) {
    return loop_.run(box_.hand_in(name_, answers)).value();
  }
  void all_choose(int first, int last, const std::string& what) {
    std::vector<HandIn> answers;
    for (int i = first; i <= last; ++i) answers.push_back({"seat " + std::to_string(i), 1, what});
    ASSERT_THAT(hands_in(answers).already_shown, IsEmpty());
  }
  Batch batch(std::uint32_t k = 5) { return loop_.run(box_.take_batch(name_, k)).value().value(); }
  rules::Tally closes(std::uint32_t k = 5) { return loop_.run(box_.close(name_, k)).value().value(); }

  AnswerBox box_{client_};
  redis::Client other_client_{loop_.context(), server_.address()};
  AnswerBox other_box_{other_client_};
  BoxName name_{"S", 2, 1};
};

TEST_F(LiveBox, four_of_five_show_nothing_and_the_fifth_shows_all_of_them) {
  all_choose(1, 4, "calm");
  EXPECT_FALSE(batch().grew);
  EXPECT_EQ(batch().cumulative.contributors, 0u);
  EXPECT_THAT(batch().cumulative.buckets, IsEmpty());
  all_choose(5, 5, "tense");
  const Batch first = batch();
  EXPECT_TRUE(first.grew);
  EXPECT_EQ(first.cumulative.contributors, 5u);
  EXPECT_THAT(first.cumulative.buckets, ElementsAre(Pair("calm", 4u), Pair("tense", 1u)));
}

TEST_F(LiveBox, the_next_batch_waits_for_five_who_are_new) {
  all_choose(1, 6, "calm");
  EXPECT_EQ(batch().cumulative.contributors, 6u);
  all_choose(7, 10, "tense");
  const Batch none = batch();
  EXPECT_FALSE(none.grew);
  EXPECT_EQ(none.cumulative.contributors, 6u) << "who comes after the batch must not be seen in it";
  EXPECT_THAT(none.cumulative.buckets, ElementsAre(Pair("calm", 6u)));
  all_choose(11, 11, "tense");
  EXPECT_EQ(batch().cumulative.contributors, 11u);
}

TEST_F(LiveBox, passing_is_no_contribution) {
  all_choose(1, 4, "calm");
  all_choose(5, 9, "-");
  all_choose(10, 12, "+");
  EXPECT_FALSE(batch().grew);
  EXPECT_EQ(loop_.run(box_.count(name_)).value(), 12u);
  hands_in({{"seat 5", 2, "tense"}});
  EXPECT_TRUE(batch().grew) << "who passed may still answer";
  EXPECT_EQ(loop_.run(box_.count(name_)).value(), 12u);
}

TEST_F(LiveBox, an_answer_that_is_shown_stays_and_the_others_of_the_same_moment_are_taken) {
  all_choose(1, 5, "calm");
  ASSERT_TRUE(batch().grew);
  const HandInResult result =
      hands_in({{"new", 1, "calm"}, {"seat 2", 2, "tense"}, {"seat 3", 7, "-"}, {"newer", 1, "tense"}});
  EXPECT_EQ(result.outcome, BoxOutcome::taken);
  EXPECT_THAT(result.already_shown, ElementsAre(1u, 2u));
  EXPECT_THAT(closes(2).buckets, ElementsAre(Pair("calm", 6u), Pair("tense", 1u)));
}

TEST_F(LiveBox, an_answer_that_is_shown_may_be_handed_in_again_as_it_was) {
  all_choose(1, 5, "calm");
  ASSERT_TRUE(batch().grew);
  EXPECT_THAT(hands_in({{"seat 1", 1, "calm"}}).already_shown, IsEmpty());
}

TEST_F(LiveBox, refused_seats_are_named_in_the_order_of_all_that_was_handed_in) {
  all_choose(0, 4, "calm");
  ASSERT_TRUE(batch().grew);
  std::vector<HandIn> many;
  for (int i = 0; i < 5'000; ++i) many.push_back({"late " + std::to_string(i), 1, "calm"});
  many[4'321] = {"seat 3", 2, "tense"};
  EXPECT_THAT(hands_in(many).already_shown, ElementsAre(4'321u));
}

TEST_F(LiveBox, closing_shows_a_last_batch_of_five_and_never_one_of_four) {
  all_choose(1, 5, "calm");
  ASSERT_TRUE(batch().grew);
  all_choose(6, 9, "tense");
  EXPECT_EQ(closes().contributors, 5u);
  EXPECT_THAT(closes().buckets, ElementsAre(Pair("calm", 5u)));
  name_.run = 3;
  ASSERT_TRUE(loop_.run(making(name_)));
  all_choose(1, 5, "calm");
  ASSERT_TRUE(batch().grew);
  all_choose(6, 10, "tense");
  EXPECT_EQ(closes().contributors, 10u);
}

TEST_F(LiveBox, closing_again_gives_the_same_even_with_a_lower_threshold) {
  all_choose(1, 5, "calm");
  batch();
  all_choose(6, 9, "tense");
  const rules::Tally first = closes(5);
  EXPECT_EQ(closes(1).buckets, first.buckets);
  EXPECT_EQ(batch(1).cumulative.buckets, first.buckets);
  EXPECT_FALSE(batch(1).grew);
  EXPECT_EQ(hands_in({{"seat 6", 2, "calm"}}).outcome, BoxOutcome::closed);
}

TEST_F(LiveBox, that_is_not_there_is_lost) {
  name_.epoch = 2;
  EXPECT_FALSE(loop_.run(box_.take_batch(name_, 5)).value().has_value());
  EXPECT_FALSE(loop_.run(box_.close(name_, 5)).value().has_value());
  EXPECT_EQ(server_.ask("EXISTS", "hs:{S}:box:2:2")->integer, 0);
}

TEST_F(LiveBox, a_node_that_ends_after_taking_a_batch_leaves_it_whole_for_the_next) {
  all_choose(1, 5, "calm");
  ASSERT_TRUE(batch().grew);  // and nobody is told
  all_choose(6, 7, "tense");
  const Batch found = loop_.run(other_box_.take_batch(name_, 5)).value().value();
  EXPECT_FALSE(found.grew);
  EXPECT_EQ(found.cumulative.contributors, 5u);
  EXPECT_THAT(found.cumulative.buckets, ElementsAre(Pair("calm", 5u)));
}

// Two nodes take batches while people answer, change and pass: whatever either of them sees, what was shown
// before is part of it, and it grew by nobody or by at least k.
TEST_F(LiveBox, two_nodes_at_once_never_show_fewer_than_k_new_ones) {
  constexpr std::uint32_t k = 4;
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    name_.run = 100 + seed;
    ASSERT_TRUE(loop_.run(making(name_)));
    std::mt19937 random(seed);
    std::map<std::string, std::uint64_t> sequences;
    std::set<std::uint32_t> seen{0};
    int waiting = 0;
    auto take = [&](AnswerBox& from) {
      ++waiting;
      auto note = [&](std::exception_ptr, Result<std::optional<Batch>> batch) {
        --waiting;
        seen.insert(batch.value().value().cumulative.contributors);
      };
      boost::asio::co_spawn(loop_.context(), from.take_batch(name_, k), note);
    };
    for (int i = 0; i < 60; ++i) {
      std::vector<HandIn> answers;
      for (std::uint32_t n = random() % 3; n > 0; --n) {
        const std::string seat = "seat " + std::to_string(random() % 40);
        answers.push_back({seat, ++sequences[seat], random() % 4 == 0 ? "-" : std::to_string(random() % 3)});
      }
      take(random() % 2 ? box_ : other_box_);
      take(random() % 2 ? box_ : other_box_);
      if (!answers.empty()) hands_in(answers);
      if (random() % 4 == 0) ASSERT_TRUE(loop_.until([&] { return waiting == 0; }));
    }
    ASSERT_TRUE(loop_.until([&] { return waiting == 0; }));
    const rules::Tally last = closes(k);
    seen.insert(last.contributors);
    std::uint32_t before = 0, sum = 0;
    for (const std::uint32_t shown : seen) {
      if (shown > 0) EXPECT_GE(shown - before, k) << "seed " << seed;
      before = shown;
    }
    for (const auto& [bucket, count] : last.buckets) sum += count;
    EXPECT_EQ(sum, last.contributors) << "seed " << seed;
  }
}

}  // namespace
}  // namespace holdspace::store
