#include "store/seats.hpp"

#include <set>

#include "store/store_fixture.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;

class Joining : public StoreTest {
 protected:
  SeatOutcome takes(const std::string& token, std::uint32_t cap = 10'000, const std::string& session = "S") {
    return loop_.run(seats_.take(session, sha256(token), cap)).value();
  }
  Seats seats_{client_};
};

TEST_F(Joining, the_same_token_gets_the_same_seat_with_a_higher_generation) {
  made();
  const auto first = std::get<Seat>(takes("token"));
  EXPECT_FALSE(first.name.empty());
  EXPECT_EQ(first.taken, 1u);
  const auto again = std::get<Seat>(takes("token"));
  EXPECT_EQ(again.name, first.name);
  EXPECT_GT(again.generation, first.generation);
  EXPECT_EQ(again.taken, 1u);
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
  EXPECT_TRUE(std::holds_alternative<NoSuchSession>(takes("a")));
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
