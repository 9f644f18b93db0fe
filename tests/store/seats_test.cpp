#include "store/seats.hpp"

#include <map>
#include <set>

#include "store/lua_scripts.hpp"
#include "store/store_fixture.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;

class Joining : public StoreTest {
 protected:
  SeatOutcome takes(const std::string& token, std::uint32_t cap = 10'000, const std::string& session = "S") {
    return std::get<std::vector<SeatOutcome>>(take({token}, cap, session)).at(0);
  }
  SeatsOutcome take(const std::vector<std::string>& tokens, std::uint32_t cap = 10'000,
                    const std::string& session = "S") {
    std::vector<std::string> hashes;
    hashes.reserve(tokens.size());
    for (const std::string& token : tokens) hashes.push_back(sha256(token));
    return loop_.run(seats_.take(session, hashes, cap)).value();
  }
  Seats seats_{client_};
};

TEST_F(Joining, the_same_token_gets_the_same_seat_with_a_higher_generation) {
  made();
  const auto first = std::get<Seat>(takes("token"));
  EXPECT_FALSE(first.name.empty());
  const auto again = std::get<Seat>(takes("token"));
  EXPECT_EQ(again.name, first.name);
  EXPECT_GT(again.generation, first.generation);
  EXPECT_EQ(loop_.run(seats_.taken("S")).value(), 1u);
}

TEST_F(Joining, those_who_come_together_are_told_in_their_order) {
  made();
  const auto known = std::get<Seat>(takes("known"));
  const auto outcomes = std::get<std::vector<SeatOutcome>>(take({"new", "known", "late", "new"}, 2));
  ASSERT_EQ(outcomes.size(), 4u);
  const auto fresh = std::get<Seat>(outcomes[0]);
  EXPECT_EQ(fresh.generation, 1u);
  EXPECT_NE(fresh.name, known.name);
  EXPECT_EQ(std::get<Seat>(outcomes[1]).name, known.name);
  EXPECT_EQ(std::get<Seat>(outcomes[1]).generation, 2u);
  EXPECT_TRUE(std::holds_alternative<NoSeatLeft>(outcomes[2]));
  // The same token twice in one call is one person in one seat.
  EXPECT_EQ(std::get<Seat>(outcomes[3]).name, fresh.name);
  EXPECT_EQ(std::get<Seat>(outcomes[3]).generation, 2u);
  EXPECT_EQ(loop_.run(seats_.taken("S")).value(), 2u);
}

TEST_F(Joining, as_many_as_one_call_may_ask_for_get_a_name_each) {
  made();
  std::vector<std::string> tokens;
  tokens.reserve(limits::seats_at_once);
  for (std::size_t i = 0; i < limits::seats_at_once; ++i) tokens.push_back("token " + std::to_string(i));
  std::set<std::string> names;
  const auto outcomes = std::get<std::vector<SeatOutcome>>(take(tokens));
  for (const SeatOutcome& one : outcomes) names.insert(std::get<Seat>(one).name);
  EXPECT_EQ(names.size(), limits::seats_at_once);
}

TEST_F(Joining, the_generation_counts_how_often_a_seat_was_taken) {
  made();
  for (const std::uint32_t times : {1u, 2u, 3u}) EXPECT_EQ(std::get<Seat>(takes("token")).generation, times);
  EXPECT_EQ(std::get<Seat>(takes("another")).generation, 1u);
}

TEST_F(Joining, those_who_come_back_together_keep_their_seats) {
  made();
  const auto before = std::get<std::vector<SeatOutcome>>(take({"a", "b", "c"}));
  const auto after = std::get<std::vector<SeatOutcome>>(take({"c", "new", "a", "b"}));
  const std::vector<std::size_t> place = {2, 3, 0};
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(std::get<Seat>(after[place[i]]).name, std::get<Seat>(before[i]).name);
    EXPECT_EQ(std::get<Seat>(after[place[i]]).generation, 2u);
  }
  EXPECT_EQ(std::get<Seat>(after[1]).generation, 1u);
}

TEST(SeatText, is_read_with_and_without_a_generation_and_refused_where_it_is_neither) {
  EXPECT_EQ(seat_in("willow")->name, "willow");
  EXPECT_EQ(seat_in("willow")->generation, 1u);
  EXPECT_EQ(seat_in("oak 17:5")->name, "oak 17");
  EXPECT_EQ(seat_in("oak 17:5")->generation, 5u);
  for (const char* text : {"", ":5", "oak:", "oak:x", "oak:5x", "oak:-1"})
    EXPECT_FALSE(seat_in(text)) << text;
}

TEST_F(Joining, a_locked_room_takes_nobody_new_and_lets_back_in_who_has_a_seat) {
  made();
  takes("a");
  EXPECT_TRUE(std::holds_alternative<NoSeatLeft>(takes("b", 0)));
  EXPECT_TRUE(std::holds_alternative<Seat>(takes("a", 0)));
}

// N16: whoever reads "willow 7" must not know that they came after "willow 2".
TEST_F(Joining, the_numbers_of_names_do_not_rise_in_the_order_of_joining) {
  made();
  std::map<std::string, std::vector<int>> numbers;
  for (int i = 0; i < 1'000; ++i) {
    const std::string name = std::get<Seat>(takes("token " + std::to_string(i))).name;
    const std::size_t space = name.find(' ');
    if (space != std::string::npos) numbers[name.substr(0, space)].push_back(std::stoi(name.substr(space)));
  }
  int pairs = 0, rising = 0;
  for (const auto& [word, all] : numbers)
    for (std::size_t i = 1; i < all.size(); ++i) {
      ++pairs;
      rising += all[i] > all[i - 1];
      EXPECT_GE(all[i], 2) << word;
      EXPECT_LE(all[i], 99) << word;
    }
  ASSERT_GT(pairs, 300);
  EXPECT_GT(rising, pairs * 3 / 10) << "of " << pairs;
  EXPECT_LT(rising, pairs * 7 / 10) << "of " << pairs;
}

TEST_F(Joining, when_all_short_numbers_of_a_word_are_taken_longer_ones_are_drawn) {
  made();
  const auto first = std::get<Seat>(takes("first"));
  std::set<std::string> names{first.name};
  // The script itself, so that the word is always the same.
  for (int i = 0; i < 120; ++i) {
    std::vector<std::string> keys = {"hs:{S}:seats", "hs:{S}:state", "hs:{S}"};
    std::vector<std::string> arguments = {"1000", std::to_string(i * 7919), "thash " + std::to_string(i),
                                          "n" + first.name, "n" + first.name + " 7"};
    const auto reply = loop_.run(client_.run(join_lua, keys, arguments));
    names.insert(reply->text);
  }
  EXPECT_EQ(names.size(), 121u);
}

TEST_F(Joining, the_cap_holds_for_new_tokens_and_never_for_known_ones) {
  made();
  takes("a", 2);
  takes("b", 2);
  EXPECT_TRUE(std::holds_alternative<NoSeatLeft>(takes("c", 2)));
  EXPECT_TRUE(std::holds_alternative<Seat>(takes("a", 2)));
  EXPECT_EQ(loop_.run(seats_.taken("S")).value(), 2u);
}

TEST_F(Joining, a_session_that_does_not_exist_has_no_seats) {
  EXPECT_TRUE(std::holds_alternative<NoSuchSession>(take({"a"})));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
  EXPECT_EQ(loop_.run(seats_.taken("S")).value(), 0u);
}

TEST_F(Joining, five_hundred_people_get_five_hundred_names) {
  made();
  std::set<std::string> names;
  for (int i = 0; i < 500; ++i) names.insert(std::get<Seat>(takes("token " + std::to_string(i))).name);
  EXPECT_EQ(names.size(), 500u);
  EXPECT_FALSE(names.contains(""));
  EXPECT_EQ(loop_.run(seats_.taken("S")).value(), 500u);
}

TEST_F(Joining, seats_end_with_their_session) {
  made();
  takes("a");
  EXPECT_GT(left_ms("hs:{S}:seats"), 0);
  EXPECT_LE(left_ms("hs:{S}:seats"), left_ms("hs:{S}:state") + 1000);
}

TEST_F(Joining, sessions_do_not_share_seats) {
  made("S", "AAA222");
  made("T", "BBB222");
  takes("a");
  EXPECT_EQ(std::get<Seat>(takes("a", 10, "T")).generation, 1u);
}

}  // namespace
}  // namespace holdspace::store
