#include "store/shares.hpp"

#include <algorithm>
#include <set>

#include <boost/asio/co_spawn.hpp>

#include "store/memory_channel.hpp"
#include "store/store_fixture.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using namespace std::chrono_literals;

class Sharing : public StoreTest {
 protected:
  ShareOutcome hands_in(const std::string& seat, std::uint64_t sequence, const std::string& text,
                        std::uint32_t run = 3) {
    return loop_.run(shares_.put("S", run, seat, sequence, text)).value();
  }
  std::size_t collects(const std::string& seed = "seed", std::uint32_t run = 3) {
    return loop_.run(shares_.collect("S", run, seed, 1h)).value();
  }
  std::vector<v1::ShareBatch> batches() { return loop_.run(shares_.read("S")).value(); }
  std::vector<std::string> lines(std::size_t batch = 0) {
    std::vector<std::string> texts;
    const v1::ShareBatch read = batches().at(batch);
    for (const v1::ShareLine& line : read.lines()) texts.push_back(line.text());
    return texts;
  }
  std::vector<bool> shown() {
    std::vector<bool> all;
    const v1::ShareBatch read = batches().at(0);
    for (const v1::ShareLine& line : read.lines()) all.push_back(line.shown());
    return all;
  }
  boost::asio::awaitable<bool> done(boost::asio::awaitable<Result<void>> work) {
    const Result<void> outcome = co_await std::move(work);
    co_return outcome.has_value();
  }
  std::string everything() {
    std::string bytes;
    const auto keys = server_.ask("KEYS", "*");
    for (const auto& key : keys->elements) {
      const auto stored = server_.ask("HGETALL", key.text);
      bytes += key.text + " ";
      for (const auto& word : stored->elements) bytes += word.text + " ";
    }
    return bytes;
  }
  Shares shares_{client_};
};

TEST_F(Sharing, each_seat_has_one_line_and_its_newest_counts) {
  hands_in("willow", 1, "first");
  hands_in("heron", 2, "I was heard");
  hands_in("willow", 3, "newest");
  hands_in("willow", 2, "a late one");
  EXPECT_EQ(collects(), 2u);
  EXPECT_THAT(lines(), UnorderedElementsAre("newest", "I was heard"));
}

TEST_F(Sharing, a_line_can_be_taken_back_and_stays_so_when_the_old_one_arrives_late) {
  hands_in("willow", 1, "too much");
  hands_in("willow", 2, "");
  hands_in("willow", 1, "too much");
  hands_in("heron", 1, "a");
  hands_in("wren", 1, "b");
  EXPECT_EQ(collects(), 2u);
  EXPECT_THAT(lines(), UnorderedElementsAre("a", "b"));
}

TEST_F(Sharing, the_highest_sequences_are_told_apart) {
  const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  hands_in("willow", most, "newest");
  hands_in("willow", most - 1, "older");
  hands_in("willow", 9, "much older");
  hands_in("heron", 1, "b");
  collects();
  EXPECT_THAT(lines(), UnorderedElementsAre("newest", "b"));
}

// N10: shares need two.
TEST_F(Sharing, a_single_line_is_dropped_because_everybody_would_know_whose_it_is) {
  hands_in("willow", 1, "only me");
  EXPECT_EQ(collects(), 0u);
  EXPECT_THAT(batches(), IsEmpty());
  EXPECT_THAT(everything(), Not(::testing::HasSubstr("only me")));
  EXPECT_EQ(hands_in("heron", 1, "too late"), ShareOutcome::collected);
}

TEST_F(Sharing, where_too_few_are_present_the_lines_are_dropped_for_good) {
  hands_in("willow", 1, "a");
  hands_in("heron", 1, "b");
  ASSERT_TRUE(loop_.run(done(shares_.drop("S", 3, 1h))));
  EXPECT_EQ(collects(), 0u);
  EXPECT_THAT(batches(), IsEmpty());
}

// N10, N12: once collected, nobody can tell who wrote.
TEST_F(Sharing, after_collecting_nothing_names_an_author) {
  hands_in("willow", 1, "a");
  hands_in("heron", 1, "b");
  EXPECT_THAT(everything(), ::testing::HasSubstr("willow"));
  collects();
  EXPECT_THAT(everything(), Not(::testing::HasSubstr("willow")));
  EXPECT_THAT(everything(), Not(::testing::HasSubstr("heron")));
}

TEST_F(Sharing, collecting_again_with_another_seed_changes_nothing) {
  for (int i = 0; i < 20; ++i) hands_in("seat " + std::to_string(i), 1, "line " + std::to_string(i));
  EXPECT_EQ(collects("one"), 20u);
  const std::vector<std::string> first = lines();
  EXPECT_EQ(hands_in("late", 1, "late"), ShareOutcome::collected);
  EXPECT_EQ(collects("two"), 20u);
  EXPECT_EQ(lines(), first);
}

TEST_F(Sharing, the_order_comes_from_the_seed_and_the_texts_and_not_from_who_wrote_when) {
  std::set<std::vector<std::string>> orders;
  for (std::uint32_t run = 1; run <= 2; ++run)
    for (int i = 0; i < 12; ++i) {
      const int which = run == 1 ? i : 11 - i;
      hands_in("seat " + std::to_string(i), run, "line " + std::to_string(which), run);
    }
  collects("the same", 1);
  collects("the same", 2);
  EXPECT_EQ(lines(0), lines(1)) << "written by others, in another order";
  for (std::uint32_t run = 10; run < 20; ++run) {
    for (int i = 0; i < 12; ++i) hands_in("seat " + std::to_string(i), 1, "line " + std::to_string(i), run);
    collects("seed " + std::to_string(run), run);
    orders.insert(lines(2 + run - 10));
  }
  EXPECT_EQ(orders.size(), 10u) << "another seed, another order";
}

TEST_F(Sharing, two_nodes_that_collect_at_once_have_the_same_lines) {
  redis::Client other_client(loop_.context(), server_.address());
  ASSERT_TRUE(loop_.run(other_client.ready(5s)));
  Shares others(other_client);
  for (std::uint32_t run = 1; run <= 30; ++run) {
    for (int i = 0; i < 6; ++i) hands_in("seat " + std::to_string(i), 1, "line " + std::to_string(i), run);
    std::vector<std::size_t> counts;
    auto note = [&](std::exception_ptr, Result<std::size_t> count) { counts.push_back(count.value()); };
    boost::asio::co_spawn(loop_.context(), shares_.collect("S", run, "mine", 1h), note);
    boost::asio::co_spawn(loop_.context(), others.collect("S", run, "theirs", 1h), note);
    ASSERT_TRUE(loop_.until([&] { return counts.size() == 2; }));
    EXPECT_THAT(counts, ElementsAre(6u, 6u));
  }
  const auto all = batches();
  ASSERT_EQ(all.size(), 30u);
  for (const v1::ShareBatch& batch : all) EXPECT_EQ(batch.lines_size(), 6) << "run " << batch.run();
}

TEST_F(Sharing, only_the_lines_that_were_chosen_last_are_shown) {
  for (const char* seat : {"willow", "heron", "wren"}) hands_in(seat, 1, seat);
  collects();
  EXPECT_THAT(shown(), ElementsAre(false, false, false));
  EXPECT_TRUE(loop_.run(shares_.show("S", 3, {0, 2})).value());
  EXPECT_THAT(shown(), ElementsAre(true, false, true));
  EXPECT_TRUE(loop_.run(shares_.show("S", 3, {1})).value());
  EXPECT_THAT(shown(), ElementsAre(false, true, false));
  EXPECT_TRUE(loop_.run(shares_.show("S", 3, {})).value());
  EXPECT_THAT(shown(), ElementsAre(false, false, false));
}

TEST_F(Sharing, a_line_or_a_batch_that_is_not_there_cannot_be_shown_and_changes_nothing) {
  hands_in("willow", 1, "a");
  hands_in("heron", 1, "b");
  EXPECT_FALSE(loop_.run(shares_.show("S", 3, {0})).value()) << "not collected yet";
  collects();
  ASSERT_TRUE(loop_.run(shares_.show("S", 3, {0})).value());
  EXPECT_FALSE(loop_.run(shares_.show("S", 3, {1, 2})).value());
  EXPECT_FALSE(loop_.run(shares_.show("S", 4, {0})).value());
  EXPECT_THAT(shown(), ElementsAre(true, false));
}

TEST_F(Sharing, batches_come_in_the_order_of_their_runs_with_every_byte_of_their_lines) {
  const std::string odd("0 \n:\0\xf0\x9f\x8c\xb1", 9);
  for (const std::uint32_t run : {12u, 2u}) {
    hands_in("willow", 1, odd, run);
    hands_in("heron", 1, odd, run);
    collects("x", run);
  }
  const auto all = batches();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].run(), 2u);
  EXPECT_EQ(all[1].run(), 12u);
  EXPECT_EQ(all[0].lines(0).text(), odd);
  EXPECT_EQ(all[0].lines(1).text(), odd) << "two people may write the same";
}

TEST_F(Sharing, everything_ends_by_itself_and_at_once_when_it_is_destroyed) {
  hands_in("willow", 1, "a", 1);
  hands_in("heron", 1, "b", 1);
  hands_in("willow", 1, "c", 2);
  EXPECT_GT(left_ms("hs:{S}:shares:2"), 0);
  collects("x", 1);
  EXPECT_GT(left_ms("hs:{S}:batches"), 0);
  ASSERT_TRUE(loop_.run(done(shares_.keep_only("S", 5s))));
  EXPECT_LE(left_ms("hs:{S}:batches"), 5'000);
  ASSERT_TRUE(loop_.run(done(shares_.destroy("S", 2))));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
}

TEST_F(Sharing, sessions_do_not_share_their_lines) {
  for (const char* seat : {"willow", "heron"}) {
    loop_.run(shares_.put("T", 3, seat, 1, "elsewhere")).value();
    hands_in(seat, 1, "here");
  }
  collects();
  EXPECT_THAT(lines(), ElementsAre("here", "here"));
}

}  // namespace
}  // namespace holdspace::store
