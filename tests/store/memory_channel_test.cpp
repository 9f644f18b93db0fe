#include "store/memory_channel.hpp"

#include "store/presence.hpp"
#include "store/shares.hpp"
#include "store/stopped_rounds.hpp"
#include "store/store_fixture.hpp"
#include "store/support.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using namespace std::chrono_literals;

class Announcing : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    channel_.subscribe("S");
    ASSERT_TRUE(loop_.until([&] { return stands_ == 1; }));
  }
  MemoryChannel::Listener listener() {
    return {[this](const std::string& session) { heard_.push_back("inbox of " + session); },
            [this](const std::string& session) { heard_.push_back("roll of " + session); },
            [this](const std::string& session) { heard_.push_back("stopped round of " + session); },
            [this](const std::string&) { ++stands_; }};
  }
  boost::asio::awaitable<bool> done(boost::asio::awaitable<Result<void>> work) {
    const Result<void> outcome = co_await std::move(work);
    co_return outcome.has_value();
  }
  // All that was said until now: the last word is one of our own.
  std::vector<std::string> heard() {
    EXPECT_TRUE(loop_.run(done(presence_.call_roll("S"))));
    EXPECT_TRUE(loop_.until([&] { return !heard_.empty() && heard_.back() == "roll of S"; }));
    std::vector<std::string> all = std::move(heard_);
    heard_.clear();
    all.pop_back();
    return all;
  }

  std::vector<std::string> heard_;
  int stands_ = 0;
  redis::Subscriber subscriber_{loop_.context(), server_.address()};
  MemoryChannel channel_{subscriber_, listener()};
  Presence presence_{client_};
  Shares shares_{client_};
  Support support_{client_};
};

TEST_F(Announcing, every_change_of_a_support_request_is_announced_and_a_repeat_is_not) {
  loop_.run(support_.ask("S", "r1", "willow", v1::SUPPORT_WORDING_TALK_LATER)).value();
  loop_.run(support_.ask("S", "r1", "willow", v1::SUPPORT_WORDING_TALK_LATER)).value();
  EXPECT_THAT(heard(), ElementsAre("inbox of S"));
  loop_.run(support_.answer("S", "r1", v1::SUPPORT_ANSWER_SEEN)).value();
  loop_.run(support_.withdraw("S", "r1", "willow")).value();
  loop_.run(support_.withdraw("S", "r1", "willow")).value();
  EXPECT_THAT(heard(), ElementsAre("inbox of S", "inbox of S"));
}

// N10: no sign that somebody is writing.
TEST_F(Announcing, handing_in_a_share_is_not_announced_but_collecting_and_showing_are) {
  for (const char* seat : {"willow", "heron"}) loop_.run(shares_.put("S", 1, seat, 1, seat)).value();
  EXPECT_THAT(heard(), ElementsAre());
  loop_.run(shares_.collect("S", 1, "x", 1h)).value();
  loop_.run(shares_.collect("S", 1, "x", 1h)).value();
  EXPECT_THAT(heard(), ElementsAre("inbox of S"));
  loop_.run(shares_.show("S", 1, {0})).value();
  EXPECT_THAT(heard(), ElementsAre("inbox of S"));
}

TEST_F(Announcing, a_stopped_round_is_announced_once) {
  StoppedRounds rounds(client_);
  ASSERT_TRUE(loop_.run(done(rounds.stop("S", 4, 2))));
  ASSERT_TRUE(loop_.run(done(rounds.stop("S", 4, 2))));
  EXPECT_THAT(heard(), ElementsAre("stopped round of S"));
  EXPECT_EQ(loop_.run(rounds.read("S")).value(), (StoppedRounds::Rounds{{4, 2}}));
  EXPECT_TRUE(loop_.run(rounds.read("T")).value().empty());
  EXPECT_GT(left_ms("hs:{S}:stopped"), 0);
  ASSERT_TRUE(loop_.run(done(rounds.destroy("S"))));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
}

TEST_F(Announcing, other_sessions_and_words_it_does_not_know_are_passed_over) {
  loop_.run(support_.ask("T", "r1", "willow", v1::SUPPORT_WORDING_TALK_LATER)).value();
  server_.ask("SPUBLISH", "hs:{S}:m", "of a later version");
  server_.ask("SPUBLISH", "hs:{S}:m", "");
  EXPECT_THAT(heard(), ElementsAre());
}

TEST_F(Announcing, it_stands_again_after_its_connection_was_cut) {
  server_.ask("CLIENT", "KILL", "TYPE", "pubsub");
  EXPECT_TRUE(loop_.until([&] { return stands_ == 2; }));
}

}  // namespace
}  // namespace holdspace::store
