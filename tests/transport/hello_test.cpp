#include <optional>

#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

// The code it is closed with; 0: it was not closed in time.
std::uint16_t closed_with(EventLoop& loop, Device& device, std::chrono::milliseconds patience = 10s) {
  return loop.until([&] { return !device.open(); }, patience) ? device.close_code() : 0;
}

class Hello : public ::testing::Test {
 protected:
  std::uint16_t code_for(const v1::Hello& hello) {
    Device device(loop_, House::get().port(), hello);
    return closed_with(loop_, device);
  }
  EventLoop loop_;
  v1::CreatedSession session_ = make_session(House::get().server(), session_of("steps"));
};

TEST_F(Hello, with_a_token_that_is_not_of_this_session_is_refused) {
  EXPECT_EQ(code_for(controller_hello(session_.session_id(), random_bytes(32))), 4004);
}

TEST_F(Hello, to_a_session_that_is_not_there_is_refused) {
  EXPECT_EQ(code_for(seat_hello("NOSUCHSESSION0000000000000")), 4003);
  EXPECT_EQ(code_for(controller_hello("NOSUCHSESSION0000000000000", random_bytes(32))), 4003);
}

TEST_F(Hello, of_a_wrong_shape_is_not_understood) {
  v1::Hello other_protocol = seat_hello(session_.session_id());
  other_protocol.set_protocol(2);
  v1::Hello no_token = seat_hello(session_.session_id());
  no_token.clear_token();
  v1::Hello long_id = seat_hello(std::string(65, 'A'));
  for (const v1::Hello& hello :
       {other_protocol, no_token, long_id, seat_hello(session_.session_id(), "short"), seat_hello("")})
    EXPECT_EQ(code_for(hello), 1008) << hello.ShortDebugString();
}

TEST_F(Hello, that_takes_up_a_seat_elsewhere_closes_the_older_connection) {
  const v1::Hello hello = seat_hello(session_.session_id());
  Device first(loop_, House::get().port(), hello);
  ASSERT_TRUE(loop_.until([&] { return first.in_room(); }, 10s));
  Device second(loop_, House::get().port(), hello);
  EXPECT_EQ(closed_with(loop_, first), 4001);
  ASSERT_TRUE(loop_.until([&] { return second.in_room(); }, 10s));
  EXPECT_TRUE(second.open());
  EXPECT_EQ(first.seen().personal->seat(), second.seen().personal->seat());
}

TEST_F(Hello, that_takes_up_a_seat_again_and_again_closes_only_what_is_older) {
  const v1::Hello hello = seat_hello(session_.session_id());
  Device somebody(loop_, House::get().port(), seat_hello(session_.session_id()));
  ASSERT_TRUE(loop_.until([&] { return somebody.in_room(); }, 10s));
  std::optional<Device> last;
  last.emplace(loop_, House::get().port(), hello);
  ASSERT_TRUE(loop_.until([&] { return last->in_room(); }, 10s));
  const std::string seat = last->seen().personal->seat();
  for (int times = 0; times < 3; ++times) {
    Device older(loop_, House::get().port(), hello);
    EXPECT_EQ(closed_with(loop_, *last), 4001);
    ASSERT_TRUE(loop_.until([&] { return older.in_room(); }, 10s));
    last.emplace(loop_, House::get().port(), hello);
    EXPECT_EQ(closed_with(loop_, older), 4001);
    ASSERT_TRUE(loop_.until([&] { return last->in_room(); }, 10s));
    EXPECT_EQ(last->seen().personal->seat(), seat);
  }
  EXPECT_TRUE(somebody.open());
}

TEST_F(Hello, to_a_session_without_a_free_seat_is_refused) {
  v1::CreateSession wish = session_of("steps");
  wish.set_expected_people(1);
  wish.set_seat_cap(1);
  const v1::CreatedSession small = make_session(House::get().server(), wish);
  Device first(loop_, House::get().port(), seat_hello(small.session_id()));
  ASSERT_TRUE(loop_.until([&] { return first.in_room(); }, 10s));
  EXPECT_EQ(code_for(seat_hello(small.session_id())), 4005);
  EXPECT_TRUE(first.open());
}

TEST_F(Hello, is_said_first_and_once) {
  Wire early(loop_.context(), House::get().port(), nullptr);
  v1::ClientMessage ping;
  ping.mutable_ping()->set_nonce(1);
  early.send(ping.SerializeAsString());
  EXPECT_TRUE(loop_.until([&] { return !early.open(); }, 10s));
  EXPECT_EQ(early.close_code(), 1008);

  const v1::Hello hello = seat_hello(session_.session_id());
  Device twice(loop_, House::get().port(), hello);
  ASSERT_TRUE(loop_.until([&] { return twice.in_room(); }, 10s));
  v1::ClientMessage again;
  *again.mutable_hello() = hello;
  twice.send(again);
  EXPECT_EQ(closed_with(loop_, twice), 1008);
}

TEST_F(Hello, that_does_not_come_in_ten_seconds_is_not_waited_for) {
  Wire silent(loop_.context(), House::get().port(), nullptr);
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_TRUE(loop_.until([&] { return !silent.open(); }, limits::hello_time + 3s));
  EXPECT_EQ(silent.close_code(), 1008);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, limits::hello_time - 1s);
}

TEST_F(Hello, is_answered_with_notes_only_to_facilitators) {
  const std::string& id = session_.session_id();
  Device facilitator(loop_, House::get().port(), controller_hello(id, session_.controller_token()));
  Device display(loop_, House::get().port(), controller_hello(id, session_.display_token()));
  Device participant(loop_, House::get().port(), seat_hello(id));
  ASSERT_TRUE(
      loop_.until([&] { return facilitator.in_room() && display.in_room() && participant.in_room(); }, 10s));
  const auto has_notes = [](const Device& device) {
    return device.seen().welcome->SerializeAsString().find("Only for you") != std::string::npos;
  };
  EXPECT_TRUE(has_notes(facilitator));
  EXPECT_FALSE(has_notes(display));
  EXPECT_FALSE(has_notes(participant));
  EXPECT_EQ(facilitator.seen().welcome->role(), v1::ROLE_FACILITATOR);
  EXPECT_EQ(display.seen().welcome->role(), v1::ROLE_DISPLAY);
  EXPECT_EQ(participant.seen().welcome->role(), v1::ROLE_PARTICIPANT);
  EXPECT_FALSE(participant.seen().facilitator || participant.seen().display || display.seen().facilitator);
  EXPECT_TRUE(facilitator.seen().facilitator && display.seen().display);
}

}  // namespace
}  // namespace holdspace::testing
