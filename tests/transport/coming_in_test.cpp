// Who comes in, and when: the lock, late joiners, and the page that is read before (S1, S10).
#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

class ComingIn : public ::testing::Test {
 protected:
  std::uint16_t code_for(const v1::Hello& hello) {
    Device device(loop_, House::get().port(), hello);
    return loop_.until([&] { return !device.open(); }, 10s) ? device.close_code() : 0;
  }
  std::unique_ptr<Device> comes(const v1::Hello& hello) {
    auto device = std::make_unique<Device>(loop_, House::get().port(), hello);
    EXPECT_TRUE(loop_.until([&] { return device->in_room() && device->seen().personal; }, 10s));
    return device;
  }
  v1::JoinPage join_page(const std::string& code, const std::string& more_head = "") {
    const HttpReply reply = send_request(
        House::get().port(),
        "GET /api/join/" + code + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + more_head + "\r\n");
    v1::JoinPage page;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(reply.body, &page).ok()) << reply.body;
    return page;
  }
  const std::string& session() const { return group_.session().session_id(); }
  EventLoop loop_;
  Group group_ = House::get().group(loop_, 1);
};

// S1
TEST_F(ComingIn, without_having_read_the_welcome_is_not_possible) {
  v1::Hello hello = seat_hello(session());
  hello.set_has_read_welcome(false);
  EXPECT_EQ(code_for(hello), 1008);
}

// S10
TEST_F(ComingIn, to_a_locked_room_is_for_those_who_have_a_seat) {
  const v1::Hello known = seat_hello(session());
  auto device = comes(known);
  ASSERT_EQ(group_.press(lock(true)), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return device->seen().shared->locked(); }, 2s));
  EXPECT_TRUE(join_page(group_.session().join_code()).locked());
  EXPECT_EQ(code_for(seat_hello(session())), 4006);
  device->drop();
  device = comes(known);
  const auto supporter = group_.invited(v1::ROLE_SUPPORTER);
  EXPECT_TRUE(supporter->in_room()) << "who was invited comes in";
  ASSERT_EQ(group_.press(lock(false)), v1::REJECTION_CODE_UNSPECIFIED);
  comes(seat_hello(session()));
}

// S10
TEST_F(ComingIn, late_is_told_to_the_device_once) {
  const v1::Hello early = seat_hello(session());
  EXPECT_EQ(comes(early)->seen().personal->new_at_run(), 0u);
  group_.move(start());
  group_.move(next(group_.run()));
  const v1::Hello late = seat_hello(session());
  EXPECT_EQ(comes(late)->seen().personal->new_at_run(), group_.run());
  EXPECT_EQ(comes(late)->seen().personal->new_at_run(), 0u) << "this device has been here before";
  EXPECT_EQ(comes(early)->seen().personal->new_at_run(), 0u);
  ASSERT_EQ(group_.press(let_in()), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_TRUE(
      loop_.until([&] { return group_.people().front()->seen().shared->let_in_run() == group_.run(); }, 2s));
}

TEST_F(ComingIn, shows_before_what_the_session_is_like) {
  v1::CreateSession wish = session_of("steps");
  wish.set_late_join(v1::LATE_JOIN_LOBBY);
  wish.set_quick_exit(true);
  wish.add_resources()->set_name("A friend");
  wish.mutable_resources(0)->set_line("Next door");
  const v1::CreatedSession made = make_session(House::get().server(), wish);
  const v1::JoinPage page = join_page(made.join_code());
  EXPECT_TRUE(page.quick_exit());
  EXPECT_FALSE(page.locked());
  ASSERT_EQ(page.resources_size(), 1);
  EXPECT_EQ(page.resources(0).line(), "Next door");
  const auto device = comes(seat_hello(made.session_id()));
  EXPECT_EQ(device->seen().shared->late_join(), v1::LATE_JOIN_LOBBY);
  EXPECT_TRUE(device->seen().shared->quick_exit());
  ASSERT_EQ(device->seen().welcome->resources_size(), 1);
  EXPECT_EQ(device->seen().welcome->resources(0).name(), "A friend");
}

}  // namespace
}  // namespace holdspace::testing
