// Erasing a session: nothing of it is left in either Redis, and everybody is told.
#include <gtest/gtest.h>

#include "house.hpp"
#include "redis/ask_once.hpp"
#include "support/base64url.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

HttpReply erase(const std::string& session, const std::string& bearer) {
  return send_request(House::get().port(), "DELETE /api/sessions/" + session +
                                               " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                               "Authorization: Bearer " +
                                               bearer + "\r\n\r\n");
}

std::size_t keys_of(const std::string& session, ServerProcess::Role role) {
  const Result<redis::Reply> keys = redis::ask_once(House::get().server().redis_address(role),
                                                    redis::Request("KEYS", "hs:{" + session + "}:*"), 5s);
  std::size_t count = 0;
  for (const redis::Reply& key : keys->elements)  // numbers of people, which end by themselves in seconds
    count += key.text.ends_with(":presence") ? 0 : 1;
  return count;
}

TEST(Erasing, leaves_nothing_and_tells_everybody) {
  EventLoop loop;
  Group group = House::get().group_of_ways(loop, 3);
  const std::string session = group.session().session_id();
  group.move(start());
  group.move(go_to(group.run(), House::writing));
  Device& person = *group.people().front();
  person.answer(group.run(), done());
  const std::uint64_t share = person.share(group.run(), "a line");
  const std::string request = random_bytes(16);
  person.ask_support(request, v1::SUPPORT_WORDING_TALK_LATER);
  ASSERT_TRUE(loop.until(
      [&] { return person.is_held() && person.outcome(request) && person.share_outcome(share); }, 10s));
  EXPECT_GE(keys_of(session, ServerProcess::Role::memory), 3u);

  EXPECT_EQ(erase(session, "wrong").status, 404u);
  EXPECT_EQ(erase(session, to_base64url(group.session().display_token())).status, 404u);
  EXPECT_EQ(erase(session, House::get().server().key()).status, 404u);
  EXPECT_TRUE(person.open());
  EXPECT_EQ(erase(session, to_base64url(group.session().controller_token())).status, 204u);
  for (Device* device : group.everybody()) {
    ASSERT_TRUE(loop.until([&] { return !device->open(); }, 5s));
    EXPECT_EQ(device->close_code(), 4003);
  }
  EXPECT_EQ(keys_of(session, ServerProcess::Role::memory), 0u);
  EXPECT_EQ(keys_of(session, ServerProcess::Role::durable), 0u);
  EXPECT_EQ(get(House::get().port(), "/api/join/" + group.session().join_code()).status, 404u);
  EXPECT_EQ(erase(session, to_base64url(group.session().controller_token())).status, 404u) << "already gone";
}

}  // namespace
}  // namespace holdspace::testing
