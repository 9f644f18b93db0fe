#include "store/session_store.hpp"

#include "store/pinning.hpp"
#include "store/seats.hpp"
#include "store/store_fixture.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;

class Sessions : public StoreTest {};

TEST_F(Sessions, a_join_code_that_is_taken_makes_no_second_session) {
  made("S", "ABC234");
  EXPECT_FALSE(loop_.run(store_.create(lobby("T", "ABC234"), {})).value());
  EXPECT_FALSE(loop_.run(store_.read("T")).value().has_value());
  EXPECT_EQ(loop_.run(store_.find_code("ABC234")).value(), "S");
}

TEST_F(Sessions, a_session_id_that_is_taken_makes_no_second_session_and_gives_its_code_to_nobody) {
  const Version first = version_of(made("S", "ABC234"));
  EXPECT_FALSE(loop_.run(store_.create(lobby("S", "DEF567"), {})).value());
  EXPECT_EQ(version_of(stored("S")), first);
  EXPECT_EQ(loop_.run(store_.exercise("S")).value().value().size(), 1u);
  EXPECT_FALSE(loop_.run(store_.find_code("DEF567")).value().has_value());
}

TEST_F(Sessions, one_whose_code_was_taken_leaves_nothing) {
  made("S", "ABC234");
  EXPECT_FALSE(loop_.run(store_.create(lobby("T", "ABC234"), {})).value());
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 3) << "state, exercise and code of the first";
}

TEST_F(Sessions, one_that_has_ended_is_kept_for_the_hours_its_house_has_set) {
  v1::SessionState held = made("S", "ABC234");
  held.set_phase(v1::SESSION_PHASE_ENDED);
  held.mutable_settings()->set_keep_hours(2);
  ASSERT_TRUE(std::holds_alternative<Committed>(loop_.run(store_.commit(held)).value()));
  const std::int64_t left_ms = server_.ask("PTTL", "hs:{S}:state")->integer;
  EXPECT_LE(left_ms, 2 * 3'600'000);
  EXPECT_GT(left_ms, 2 * 3'600'000 - 60'000);
}

// Erasing at the facilitator's wish.
TEST_F(Sessions, an_erased_session_leaves_nothing_and_cannot_be_brought_back) {
  made("T", "DEF567");
  const v1::SessionState held = made("S", "ABC234");
  Seats seats(client_);
  loop_.run(seats.take("S", {sha256("token")}, 10)).value();
  EXPECT_TRUE(loop_.run(store_.erase("S")).value());
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 3) << "state, exercise and code of the other one";
  EXPECT_FALSE(loop_.run(store_.find_code("ABC234")).value().has_value());
  EXPECT_TRUE(std::holds_alternative<Gone>(loop_.run(store_.commit(held)).value()));
  EXPECT_TRUE(
      std::holds_alternative<NoSuchSession>(loop_.run(seats.take("S", {sha256("token")}, 10)).value()));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 3);
  EXPECT_FALSE(loop_.run(store_.erase("S")).value());
}

TEST_F(Sessions, erasing_leaves_a_code_alone_that_leads_to_another_session_by_now) {
  made("S", "ABC234");
  server_.ask("SET", "hs:code:ABC234", "T");
  EXPECT_TRUE(loop_.run(store_.erase("S")).value());
  EXPECT_EQ(loop_.run(store_.find_code("ABC234")).value(), "T");
}

TEST_F(Sessions, a_spoilt_state_can_be_erased_too) {
  made("S", "ABC234");
  server_.ask("HSET", "hs:{S}:state", "blob", "\xff");
  EXPECT_TRUE(loop_.run(store_.erase("S")).value());
  EXPECT_EQ(server_.ask("EXISTS", "hs:{S}:state", "hs:{S}:exercise")->integer, 0);
}

TEST_F(Sessions, a_commit_that_was_beaten_does_not_prolong_the_life_of_the_code) {
  const v1::SessionState before = made("S", "ABC234");
  loop_.run(store_.commit(before)).value();
  loop_.run(client_.run(redis::Request("PING"))).value();  // what was told without waiting has arrived
  server_.ask("PEXPIRE", "hs:code:ABC234", "5000");
  server_.ask("PEXPIRE", "hs:{S}:state", "5000");
  EXPECT_TRUE(std::holds_alternative<Conflict>(loop_.run(store_.commit(before)).value()));
  loop_.run(client_.run(redis::Request("PING"))).value();
  EXPECT_LE(left_ms("hs:code:ABC234"), 5'000);
}

TEST_F(Sessions, a_commit_renews_the_life_of_all_its_keys_when_a_minute_of_it_has_passed) {
  const std::int64_t whole_ms = std::chrono::milliseconds(limits::keep_unended).count();
  const std::int64_t slack_ms = std::chrono::milliseconds(limits::life_slack).count();
  const std::vector<std::string> keys = {"hs:{S}:state", "hs:{S}:exercise", "hs:code:ABC234"};
  v1::SessionState held = made("S", "ABC234");
  const auto commit_with_left = [&](std::int64_t left) {
    for (const std::string& key : keys) server_.ask("PEXPIRE", key, std::to_string(left));
    held = std::get<Committed>(loop_.run(store_.commit(held)).value()).state;
    loop_.run(client_.run(redis::Request("PING"))).value();
  };
  commit_with_left(whole_ms - slack_ms / 2);
  for (const std::string& key : keys) EXPECT_LE(left_ms(key), whole_ms - slack_ms / 2) << key;
  commit_with_left(whole_ms - slack_ms - 1);
  for (const std::string& key : keys) EXPECT_GT(left_ms(key), whole_ms - slack_ms) << key;
}

TEST_F(Sessions, an_exercise_longer_than_any_can_be_is_refused_before_it_is_stored) {
  v1::Exercise exercise;
  exercise.set_summary(std::string(limits::pinned_exercise_bytes, 'x'));
  EXPECT_THROW(pin({exercise}), std::length_error);
}

TEST_F(Sessions, what_does_not_exist_is_nothing_and_no_error) {
  EXPECT_FALSE(loop_.run(store_.read("none")).value().has_value());
  EXPECT_FALSE(loop_.run(store_.exercise("none")).value().has_value());
  EXPECT_FALSE(loop_.run(store_.find_code("NONE22")).value().has_value());
}

TEST_F(Sessions, versions_come_in_the_order_asked_with_a_gap_for_each_unknown) {
  const Version s = version_of(made("S", "AAA222"));
  const Version t = version_of(made("T", "BBB222"));
  const auto versions = loop_.run(store_.versions({"T", "none", "S"})).value();
  ASSERT_EQ(versions.size(), 3u);
  EXPECT_EQ(versions[0], t);
  EXPECT_FALSE(versions[1].has_value());
  EXPECT_EQ(versions[2], s);
  EXPECT_TRUE(loop_.run(store_.versions({})).value().empty());
}

TEST_F(Sessions, bytes_of_every_value_come_back_as_they_were) {
  v1::SessionState state = made();
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  state.add_controllers()->set_token_sha256(all);
  loop_.run(store_.commit(state)).value();
  EXPECT_EQ(stored().controllers(0).token_sha256(), all);
}

TEST_F(Sessions, all_languages_of_the_exercise_come_back_and_its_words_are_in_redis_in_no_plain_form) {
  v1::Exercise english, german;
  english.set_language("en");
  german.set_language("de");
  english.add_steps()->mutable_check_in()->add_options()->set_id("canary-option");
  *german.mutable_steps() = english.steps();
  ASSERT_TRUE(loop_.run(store_.create(lobby(), {english, german})).value());
  const PinnedExercise read = loop_.run(store_.exercise("S")).value().value();
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].SerializeAsString(), english.SerializeAsString());
  EXPECT_EQ(read[1].language(), "de");
  const std::string bytes = server_.ask("GET", "hs:{S}:exercise")->text;
  EXPECT_EQ(bytes.find("canary-option"), std::string::npos);
}

TEST_F(Sessions, an_exercise_that_was_spoilt_is_an_error_and_not_a_crash) {
  made();
  for (const std::string& bytes : {std::string("x"),
                                   std::string("\xff\xff\xff\xff"
                                               "abc"),
                                   std::string(100, 'z')}) {
    server_.ask("SET", "hs:{S}:exercise", bytes);
    EXPECT_EQ(loop_.run(store_.exercise("S")).error(), redis::Error::protocol_error);
  }
}

}  // namespace
}  // namespace holdspace::store
