#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;

struct Timed {
  HttpReply reply;
  std::chrono::milliseconds took;
};
Timed look_up(const std::string& code) {
  const auto begin = std::chrono::steady_clock::now();
  HttpReply reply = get(House::get().port(), "/api/join/" + code);
  return {std::move(reply),
          std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin)};
}

TEST(AJoinCode, leads_to_what_a_person_reads_before_joining) {
  const v1::CreatedSession session = make_session(House::get().server(), session_of("steps"));
  const HttpReply reply = look_up(session.join_code()).reply;
  EXPECT_EQ(reply.status, 200u) << reply.body;
  EXPECT_THAT(reply.body, HasSubstr(session.session_id()));
  EXPECT_THAT(reply.body, HasSubstr("Of a test"));
}

TEST(AJoinCode, that_is_wrong_malformed_or_closed_has_one_and_the_same_friendly_answer_a_second_later) {
  EventLoop loop;
  Group closed = House::get().group(loop, 0);
  closed.press(end_gently(0));
  const Timed wrong = look_up("ZZZZZZ"), malformed = look_up("%22%3Cb%3E"),
              over = look_up(closed.session().join_code());
  EXPECT_THAT(wrong.reply.body,
              HasSubstr("No session has this code. Check the letters with your facilitator."));
  for (const Timed& miss : {wrong, malformed, over}) {
    EXPECT_EQ(miss.reply.status, 404u);
    EXPECT_EQ(miss.reply.body, wrong.reply.body);
    EXPECT_GE(miss.took.count(), 990);
  }
}

}  // namespace
}  // namespace holdspace::testing
