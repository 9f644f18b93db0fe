#include "store/session_store.hpp"

#include "store/pinning.hpp"
#include "store/store_fixture.hpp"

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
