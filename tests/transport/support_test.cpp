// Requests for support (S4, N15): to facilitators and supporters, in under a second, and to nobody else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

class ARequestForSupport : public ::testing::Test {
 protected:
  void SetUp() override {
    supporter_ = group_.invited(v1::ROLE_SUPPORTER);
    observer_ = group_.invited(v1::ROLE_OBSERVER);
    display_ = std::make_unique<Device>(
        loop_, House::get().port(),
        controller_hello(group_.session().session_id(), group_.session().display_token()));
    ASSERT_TRUE(loop_.until([&] { return display_->in_room(); }, 10s));
  }
  Device& person() { return *group_.people().front(); }
  Device& other() { return *group_.people().back(); }
  static bool lists(const Device& device, const std::string& id,
                    v1::SupportAnswer answer = v1::SUPPORT_ANSWER_UNSPECIFIED) {
    if (!device.seen().inbox) return false;
    for (const v1::SupportRequestView& request : device.seen().inbox->requests())
      if (request.id() == id) return request.answer() == answer;
    return false;
  }
  v1::RejectionCode asked(Device& device, const std::string& id,
                          v1::SupportWording wording = v1::SUPPORT_WORDING_SOMEBODY_NOW) {
    device.ask_support(id, wording);
    group_.wait([&] { return device.outcome(id).has_value(); }, 10s, "a request is answered");
    return *device.outcome(id);
  }
  v1::RejectionCode pressed(Device& device, const v1::Command& command) {
    const std::string id = device.press(command);
    group_.wait([&] { return device.outcome(id).has_value(); }, 10s, "a command is answered");
    return *device.outcome(id);
  }
  EventLoop loop_;
  Group group_ = House::get().group(loop_, 2);
  std::unique_ptr<Device> supporter_, observer_, display_;
  std::string id_ = random_bytes(16);
};

// S4
TEST_F(ARequestForSupport, reaches_facilitators_and_supporters_in_under_a_second_and_nobody_else) {
  const auto begin = std::chrono::steady_clock::now();
  person().ask_support(id_, v1::SUPPORT_WORDING_TALK_LATER);
  ASSERT_TRUE(loop_.until(
      [&] { return lists(group_.facilitator(), id_) && lists(*supporter_, id_) && person().support(id_); },
      10s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
  EXPECT_EQ(person().outcome(id_), v1::REJECTION_CODE_UNSPECIFIED);
  const v1::SupportRequestView& seen = group_.facilitator().seen().inbox->requests(0);
  EXPECT_EQ(seen.seat(), person().seen().personal->seat());
  EXPECT_EQ(seen.wording(), v1::SUPPORT_WORDING_TALK_LATER);
  EXPECT_EQ(supporter_->seen().inbox->shares_size(), 0);
  loop_.listen_for(300ms);
  EXPECT_FALSE(display_->seen().inbox || observer_->seen().inbox || other().seen().inbox ||
               person().seen().inbox);
  EXPECT_EQ(other().seen().personal->support_size(), 0);
}

TEST_F(ARequestForSupport, is_answered_to_its_person_by_whoever_takes_it) {
  ASSERT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
  for (const auto& [device, answer] : {std::pair{supporter_.get(), v1::SUPPORT_ANSWER_SEEN},
                                       std::pair{&group_.facilitator(), v1::SUPPORT_ANSWER_ON_MY_WAY},
                                       std::pair{supporter_.get(), v1::SUPPORT_ANSWER_DONE}}) {
    EXPECT_EQ(pressed(*device, answer_support(id_, answer)), v1::REJECTION_CODE_UNSPECIFIED);
    EXPECT_TRUE(loop_.until([&, a = answer] { return person().support(id_) == a; }, 2s));
    EXPECT_TRUE(loop_.until([&, a = answer] { return lists(group_.facilitator(), id_, a); }, 2s));
  }
}

TEST_F(ARequestForSupport, sent_again_is_one_request_and_can_be_taken_back) {
  for (int times = 0; times < 3; ++times) EXPECT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return lists(group_.facilitator(), id_); }, 2s));
  EXPECT_EQ(group_.facilitator().seen().inbox->requests_size(), 1);
  for (int times = 0; times < 2; ++times) {
    person().withdraw_support(id_);
    ASSERT_TRUE(loop_.until([&] { return person().outcome(id_).has_value(); }, 10s));
    EXPECT_EQ(person().outcome(id_), v1::REJECTION_CODE_UNSPECIFIED);
  }
  EXPECT_TRUE(loop_.until([&] { return group_.facilitator().seen().inbox->requests_size() == 0; }, 2s));
  EXPECT_FALSE(person().support(id_));
}

TEST_F(ARequestForSupport, is_seen_again_after_a_reconnect_of_anybody) {
  ASSERT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_EQ(pressed(*supporter_, answer_support(id_, v1::SUPPORT_ANSWER_SEEN)),
            v1::REJECTION_CODE_UNSPECIFIED);
  for (Device* device : {&person(), &group_.facilitator(), supporter_.get()}) device->connect();
  EXPECT_TRUE(loop_.until([&] { return person().support(id_) == v1::SUPPORT_ANSWER_SEEN; }, 5s));
  EXPECT_TRUE(loop_.until([&] { return lists(*supporter_, id_, v1::SUPPORT_ANSWER_SEEN); }, 5s));
  EXPECT_TRUE(loop_.until([&] { return lists(group_.facilitator(), id_, v1::SUPPORT_ANSWER_SEEN); }, 5s));
}

TEST_F(ARequestForSupport, that_is_not_one_is_refused_and_nothing_is_lost) {
  ASSERT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(asked(person(), "short"), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(asked(person(), random_bytes(16), v1::SUPPORT_WORDING_UNSPECIFIED), v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(asked(person(), random_bytes(16), static_cast<v1::SupportWording>(99)),
            v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(asked(other(), id_), v1::REJECTION_CODE_MALFORMED) << "of another seat";
  EXPECT_EQ(pressed(*supporter_, answer_support(random_bytes(16), v1::SUPPORT_ANSWER_SEEN)),
            v1::REJECTION_CODE_NO_SUCH_REQUEST);
  EXPECT_EQ(pressed(*supporter_, answer_support(id_, v1::SUPPORT_ANSWER_UNSPECIFIED)),
            v1::REJECTION_CODE_MALFORMED);
  EXPECT_EQ(pressed(*supporter_, answer_support("x", v1::SUPPORT_ANSWER_SEEN)), v1::REJECTION_CODE_MALFORMED);
  EXPECT_TRUE(lists(group_.facilitator(), id_));
}

TEST_F(ARequestForSupport, of_one_seat_waits_with_two_others_at_most) {
  for (std::size_t i = 0; i < limits::support_requests_per_seat; ++i)
    EXPECT_EQ(asked(person(), random_bytes(16)), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(asked(person(), id_), v1::REJECTION_CODE_TOO_MANY);
  const std::string done = group_.facilitator().seen().inbox->requests(0).id();
  EXPECT_EQ(pressed(*supporter_, answer_support(done, v1::SUPPORT_ANSWER_DONE)),
            v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
}

TEST_F(ARequestForSupport, is_gone_when_the_session_ends) {
  ASSERT_EQ(asked(person(), id_), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_EQ(group_.press(end_gently(0)), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_TRUE(loop_.until([&] { return group_.facilitator().seen().inbox->requests_size() == 0; }, 5s));
  EXPECT_TRUE(loop_.until([&] { return !person().support(id_); }, 5s));
  EXPECT_EQ(asked(person(), random_bytes(16)), v1::REJECTION_CODE_ENDED);
}

}  // namespace
}  // namespace holdspace::testing
