#include "store/session_channel.hpp"

#include "store/seats.hpp"
#include "store/store_fixture.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;

class Channel : public StoreTest {
 protected:
  SessionChannel::Listener listener() {
    return {[this](const std::string&, const Version& version) { return version.revision != unwanted_; },
            [this](const std::string& session, v1::SessionState state) {
              heard_.push_back(session + " at revision " + std::to_string(state.revision()));
            },
            [this](const std::string& session, const std::string& seat, std::uint32_t generation) {
              heard_.push_back(session + ": " + seat + " at generation " + std::to_string(generation));
            },
            [this](const std::string&) { ++stands_; }};
  }
  void listens_to(const std::string& session) {
    const int before = stands_;
    channel_.subscribe(session);
    ASSERT_TRUE(loop_.until([&] { return stands_ > before; }));
  }

  std::vector<std::string> heard_;
  int stands_ = 0;
  std::uint64_t unwanted_ = 0;
  redis::Subscriber subscriber_{loop_.context(), server_.address()};
  SessionChannel channel_{subscriber_, listener()};
};

TEST_F(Channel, tells_each_commit_of_its_own_sessions) {
  const v1::SessionState mine = made("S", "AAA222");
  const v1::SessionState other = made("T", "BBB222");
  listens_to("S");
  loop_.run(store_.commit(other)).value();
  loop_.run(store_.commit(mine)).value();
  ASSERT_TRUE(loop_.until([&] { return !heard_.empty(); }));
  EXPECT_THAT(heard_, ElementsAre("S at revision 2"));
}

TEST_F(Channel, does_not_tell_of_a_state_that_nobody_wants) {
  v1::SessionState state = made("S", "AAA222");
  listens_to("S");
  unwanted_ = 2;
  for (int times = 0; times < 2; ++times)
    state = std::get<Committed>(loop_.run(store_.commit(state)).value()).state;
  ASSERT_TRUE(loop_.until([&] { return !heard_.empty(); }));
  EXPECT_THAT(heard_, ElementsAre("S at revision 3"));
}

TEST_F(Channel, tells_which_seats_were_taken_up_again) {
  made();
  listens_to("S");
  Seats seats(client_);
  const auto take = [&](std::vector<std::string> tokens) {
    std::vector<std::string> names;
    const SeatsOutcome outcome = loop_.run(seats.take("S", std::move(tokens), 9)).value();
    const auto& seats_given = std::get<std::vector<SeatOutcome>>(outcome);
    names.reserve(seats_given.size());
    for (const SeatOutcome& one : seats_given) names.push_back(std::get<Seat>(one).name);
    return names;
  };
  const std::vector<std::string> names = take({sha256("a"), sha256("b")});
  take({sha256("b"), sha256("new"), sha256("a")});
  ASSERT_TRUE(loop_.until([&] { return heard_.size() >= 2; }));
  EXPECT_THAT(heard_,
              ElementsAre("S: " + names[1] + " at generation 2", "S: " + names[0] + " at generation 2"));
}

TEST_F(Channel, what_it_cannot_read_is_passed_over) {
  const v1::SessionState state = made();
  listens_to("S");
  for (const std::string& bytes :
       {std::string("s:"), std::string("s:willow:x,,:oak"), std::string("\xff\x01"), std::string("s::3")})
    server_.ask("SPUBLISH", "hs:{S}", bytes);
  loop_.run(store_.commit(state)).value();
  ASSERT_TRUE(loop_.until([&] { return !heard_.empty(); }));
  EXPECT_THAT(heard_, ElementsAre("S at revision 2"));
}

TEST_F(Channel, stands_again_after_its_connection_was_cut) {
  made();
  listens_to("S");
  server_.ask("CLIENT", "KILL", "TYPE", "pubsub");
  EXPECT_TRUE(loop_.until([&] { return stands_ == 2; }));
}

}  // namespace
}  // namespace holdspace::store
