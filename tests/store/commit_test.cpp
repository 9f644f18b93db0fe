#include <boost/asio/co_spawn.hpp>

#include "store/store_fixture.hpp"
#include "support/random.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using namespace std::chrono_literals;

constexpr auto hour_ms = std::chrono::milliseconds(1h).count();

class Commit : public StoreTest {
 protected:
  CommitOutcome committed(v1::SessionState next, std::int64_t not_before_ms = 0) {
    return loop_.run(store_.commit(next, not_before_ms)).value();
  }
};

TEST_F(Commit, writes_the_next_revision_with_a_commit_id_of_its_own) {
  const v1::SessionState first = made();
  EXPECT_EQ(first.revision(), 1u);
  EXPECT_EQ(first.commit_id().size(), 8u);
  const auto outcome = committed(first);
  ASSERT_TRUE(std::holds_alternative<Committed>(outcome));
  const v1::SessionState& next = std::get<Committed>(outcome).state;
  EXPECT_EQ(next.revision(), 2u);
  EXPECT_NE(next.commit_id(), first.commit_id());
  EXPECT_EQ(stored().SerializeAsString(), next.SerializeAsString());
}

TEST_F(Commit, from_a_version_that_is_past_is_a_conflict_and_gives_the_current_state) {
  const v1::SessionState first = made();
  v1::SessionState winner = first;
  winner.set_current_run(7);
  committed(winner);
  const auto outcome = committed(first);
  ASSERT_TRUE(std::holds_alternative<Conflict>(outcome));
  EXPECT_EQ(std::get<Conflict>(outcome).current.current_run(), 7u);
  EXPECT_EQ(stored().revision(), 2u);
}

TEST_F(Commit, is_known_to_be_under_way_until_its_reply_is_there) {
  const v1::SessionState next = made();
  const auto id_of_this_seed = [] {
    const SeededRandom seeded(7);
    return random_bytes(8);
  };
  const std::string id = id_of_this_seed();
  std::optional<Result<CommitOutcome>> ended;
  auto keep = [&](std::exception_ptr, Result<CommitOutcome> outcome) { ended = std::move(outcome); };
  const SeededRandom seeded(7);
  boost::asio::co_spawn(loop_.context(), store_.commit(next), keep);
  EXPECT_FALSE(store_.committing(id));
  ASSERT_TRUE(loop_.until([&] { return store_.committing(id); }));
  EXPECT_FALSE(ended.has_value());
  EXPECT_FALSE(SessionStore(client_).committing(id)) << "another node is to hear of it";
  ASSERT_TRUE(loop_.until([&] { return ended.has_value(); }));
  EXPECT_EQ(std::get<Committed>(ended->value()).state.commit_id(), id);
  EXPECT_FALSE(store_.committing(id));
}

TEST(AVersion, is_read_off_the_bytes_of_a_state_and_of_nothing_else) {
  v1::SessionState state;
  state.set_session_id("S");
  state.set_revision(300);
  state.set_commit_id("8 others");
  state.set_current_run(3);
  const std::string bytes = state.SerializeAsString();
  EXPECT_EQ(version_in(bytes), version_of(state));
  for (std::size_t size = 0; size < 15; ++size)
    EXPECT_EQ(version_in(std::string_view(bytes).substr(0, size)), std::nullopt) << size;
  EXPECT_EQ(version_in("s:willow:2"), std::nullopt);
}

TEST_F(Commit, the_same_commit_sent_again_is_a_conflict_that_shows_it_was_done) {
  v1::SessionState next = made();
  next.set_done_commands("pressed once");
  committed(next);
  const auto again = committed(next);
  ASSERT_TRUE(std::holds_alternative<Conflict>(again));
  EXPECT_EQ(std::get<Conflict>(again).current.done_commands(), "pressed once");
}

TEST_F(Commit, the_same_revision_of_another_history_is_a_conflict) {
  v1::SessionState other = made();
  other.set_commit_id("8 others");
  EXPECT_TRUE(std::holds_alternative<Conflict>(committed(other)));
}

TEST_F(Commit, whose_reply_was_lost_is_found_by_reading) {
  // The first commit of a server sends the script along; of a lost one that had only named its hash nothing
  // is done.
  v1::SessionState next = std::get<Committed>(committed(made())).state;
  next.set_done_commands("pressed");
  std::optional<Result<CommitOutcome>> ended;
  auto keep = [&](std::exception_ptr, Result<CommitOutcome> outcome) { ended = std::move(outcome); };
  server_.freeze();
  boost::asio::co_spawn(loop_.context(), store_.commit(next), keep);
  ASSERT_TRUE(loop_.until([&] { return ended.has_value(); }, 10s));
  EXPECT_EQ(ended->error(), redis::Error::outcome_unknown);
  server_.thaw();
  ASSERT_TRUE(loop_.run(client_.ready(5s)));
  ASSERT_TRUE(loop_.until([&] { return stored().done_commands() == "pressed"; }))
      << "it had been done after all";
  // Sent again, as after any unknown outcome: it counts once.
  const auto again = committed(next);
  ASSERT_TRUE(std::holds_alternative<Conflict>(again));
  EXPECT_EQ(std::get<Conflict>(again).current.done_commands(), "pressed");
}

TEST_F(Commit, never_writes_into_a_session_that_is_gone) {
  const v1::SessionState state = made();
  server_.ask("DEL", "hs:{S}:state");
  EXPECT_TRUE(std::holds_alternative<Gone>(committed(state)));
  EXPECT_EQ(server_.ask("EXISTS", "hs:{S}:state")->integer, 0);
}

TEST_F(Commit, before_its_time_changes_nothing_and_says_what_is_left) {
  const v1::SessionState state = made();
  const auto outcome = committed(state, client_.server_now_ms() + hour_ms);
  ASSERT_TRUE(std::holds_alternative<TooEarly>(outcome));
  EXPECT_NEAR(static_cast<double>(std::get<TooEarly>(outcome).left_ms), hour_ms, 10'000);
  EXPECT_EQ(stored().revision(), 1u);
  EXPECT_TRUE(std::holds_alternative<Committed>(committed(state, client_.server_now_ms() - 1000)));
}

TEST_F(Commit, a_stale_one_before_its_time_is_told_of_the_conflict) {
  const v1::SessionState first = made();
  committed(first);
  EXPECT_TRUE(std::holds_alternative<Conflict>(committed(first, client_.server_now_ms() + hour_ms)));
}

TEST_F(Commit, of_two_that_race_exactly_one_wins_a_thousand_times) {
  redis::Client other_client(loop_.context(), server_.address());
  ASSERT_TRUE(loop_.run(other_client.ready(5s)));
  SessionStore other(other_client);
  v1::SessionState state = made();
  for (int race = 0; race < 1'000; ++race) {
    int done = 0, wins = 0, conflicts = 0;
    auto judge = [&](std::exception_ptr, Result<CommitOutcome> outcome) {
      ++done;
      if (const auto* winner = std::get_if<Committed>(&outcome.value())) {
        ++wins;
        state = winner->state;
      }
      conflicts += std::holds_alternative<Conflict>(outcome.value());
    };
    const v1::SessionState from = state;
    boost::asio::co_spawn(loop_.context(), store_.commit(from), judge);
    boost::asio::co_spawn(loop_.context(), other.commit(from), judge);
    ASSERT_TRUE(loop_.until([&] { return done == 2; })) << "race " << race;
    ASSERT_EQ(wins, 1) << "race " << race;
    ASSERT_EQ(conflicts, 1) << "race " << race;
  }
  EXPECT_EQ(stored().revision(), 1'001u);
}

TEST_F(Commit, keeps_the_session_a_week_and_an_ended_one_a_day) {
  v1::SessionState state = made();
  state.set_phase(v1::SESSION_PHASE_STEPS);
  state = std::get<Committed>(committed(state)).state;
  EXPECT_GT(left_ms("hs:{S}:state"), 6 * 24 * hour_ms);
  EXPECT_GT(left_ms("hs:{S}:exercise"), 6 * 24 * hour_ms);
  state.set_phase(v1::SESSION_PHASE_ENDED);
  committed(state);
  for (const char* key : {"hs:{S}:state", "hs:{S}:exercise"}) {
    EXPECT_LE(left_ms(key), 24 * hour_ms) << key;
    EXPECT_GT(left_ms(key), 23 * hour_ms) << key;
  }
  EXPECT_TRUE(loop_.until([&] { return left_ms("hs:code:ABC234") <= 24 * hour_ms; })) << "the code follows";
}

}  // namespace
}  // namespace holdspace::store
