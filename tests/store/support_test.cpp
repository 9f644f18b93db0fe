#include "store/support.hpp"

#include "store/store_fixture.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AskingForSupport : public StoreTest {
 protected:
  AskOutcome asks(const std::string& seat, const std::string& id,
                  v1::SupportWording wording = v1::SUPPORT_WORDING_SOMEBODY_NOW) {
    return loop_.run(support_.ask("S", id, seat, wording)).value();
  }
  bool withdraws(const std::string& seat, const std::string& id) {
    return loop_.run(support_.withdraw("S", id, seat)).value();
  }
  bool answers(const std::string& id, v1::SupportAnswer answer) {
    return loop_.run(support_.answer("S", id, answer)).value();
  }
  std::vector<std::string> requests() {
    std::vector<std::string> all;
    const std::vector<v1::SupportRequestView> read = loop_.run(support_.read("S")).value();
    for (const v1::SupportRequestView& request : read)
      all.push_back(request.id() + ": " + request.seat() + ", " + v1::SupportWording_Name(request.wording()) +
                    ", " + v1::SupportAnswer_Name(request.answer()));
    return all;
  }
  boost::asio::awaitable<bool> destroying() {
    const Result<void> outcome = co_await support_.destroy("S");
    co_return outcome.has_value();
  }
  Support support_{client_};
};

// Care S4: sent again until it is seen, it is there once, and its answer stays.
TEST_F(AskingForSupport, a_request_that_is_sent_again_is_there_once_and_keeps_its_answer) {
  EXPECT_EQ(asks("willow 7", "r1"), AskOutcome::taken);
  EXPECT_TRUE(answers("r1", v1::SUPPORT_ANSWER_ON_MY_WAY));
  EXPECT_EQ(asks("willow 7", "r1"), AskOutcome::taken);
  EXPECT_THAT(requests(),
              ElementsAre("r1: willow 7, SUPPORT_WORDING_SOMEBODY_NOW, SUPPORT_ANSWER_ON_MY_WAY"));
}

TEST_F(AskingForSupport, requests_come_by_their_random_ids_and_not_in_the_order_of_asking) {
  asks("heron", "zz");
  asks("willow", "aa", v1::SUPPORT_WORDING_TALK_LATER);
  EXPECT_THAT(requests(), ElementsAre("aa: willow, SUPPORT_WORDING_TALK_LATER, SUPPORT_ANSWER_UNSPECIFIED",
                                      "zz: heron, SUPPORT_WORDING_SOMEBODY_NOW, SUPPORT_ANSWER_UNSPECIFIED"));
}

TEST_F(AskingForSupport, three_may_wait_of_one_seat_and_another_seat_is_not_kept_from_asking) {
  for (const char* id : {"1", "2", "3"}) EXPECT_EQ(asks("willow", id), AskOutcome::taken);
  EXPECT_EQ(asks("willow", "4"), AskOutcome::too_many);
  EXPECT_EQ(asks("willow", "3"), AskOutcome::taken) << "it is there already";
  EXPECT_EQ(asks("heron", "5"), AskOutcome::taken);
  answers("2", v1::SUPPORT_ANSWER_SEEN);
  EXPECT_EQ(asks("willow", "4"), AskOutcome::too_many) << "seen is not done";
  answers("2", v1::SUPPORT_ANSWER_DONE);
  EXPECT_EQ(asks("willow", "4"), AskOutcome::taken);
}

TEST_F(AskingForSupport, only_the_seat_that_asked_can_withdraw) {
  asks("willow", "r1");
  EXPECT_FALSE(withdraws("heron", "r1"));
  EXPECT_EQ(asks("heron", "r1"), AskOutcome::not_yours);
  EXPECT_TRUE(withdraws("willow", "r1"));
  EXPECT_FALSE(withdraws("willow", "r1"));
  EXPECT_FALSE(answers("r1", v1::SUPPORT_ANSWER_SEEN)) << "nobody needs to come any more";
  EXPECT_THAT(requests(), IsEmpty());
}

TEST_F(AskingForSupport, bytes_of_every_id_come_back_as_they_were) {
  std::string id;
  for (int byte = 0; byte < 16; ++byte) id += static_cast<char>(byte * 17);
  asks("willow", id);
  EXPECT_EQ(loop_.run(support_.read("S")).value().at(0).id(), id);
  EXPECT_TRUE(answers(id, v1::SUPPORT_ANSWER_SEEN));
}

// N15: a key of its own, gone with the session.
TEST_F(AskingForSupport, requests_end_by_themselves_and_at_once_when_they_are_destroyed) {
  asks("willow", "r1");
  EXPECT_GT(left_ms("hs:{S}:support"), 0);
  ASSERT_TRUE(loop_.run(destroying()));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
  EXPECT_FALSE(withdraws("willow", "r1"));
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
}

}  // namespace
}  // namespace holdspace::store
