// Strings that are planted by hand and must not be found where they do not belong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "group.hpp"
#include "http_exchange.hpp"
#include "redis/ask_once.hpp"
#include "support/base64url.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

namespace fs = std::filesystem;
using Role = ServerProcess::Role;

constexpr char canary[] = "canary-7f3a9c";
constexpr char title[] = "Planted title 51c8";

std::vector<std::string> files_with(const fs::path& folder, const std::string& text) {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && content_of(entry.path()).find(text) != std::string::npos)
      found.push_back(entry.path().lexically_relative(folder));
  return found;
}

// Everything that this Redis holds in hashes, in one string.
std::string all_hashes(const redis::Address& address) {
  std::string all;
  const auto keys = redis::ask_once(address, redis::Request("KEYS", "*"), 5s);
  for (const redis::Reply& key : keys->elements) {
    const auto hash = redis::ask_once(address, redis::Request("HGETALL", key.text), 5s);
    for (const redis::Reply& value : hash->elements) all += value.text + "\n";
  }
  return all;
}

TEST(APlantedString, that_was_answered_is_on_no_disk_and_after_the_release_nowhere) {
  TemporaryFolder exercises;
  write_exercise(exercises.path(), "planted", {choice_step("words", {canary, "other-51", "third-52"})});
  EventLoop loop;
  ServerProcess server({}, exercises.path());
  v1::CreateSession wish = session_of("planted");
  wish.set_title(title);
  Group group(loop, server, wish, 6);
  group.move(start());
  const std::uint32_t run = group.run();
  group.answer_in_parts(4, {choose({0}), choose({0, 1})});
  ASSERT_TRUE(group.wait_all_held(10s));
  const redis::Address memory = server.redis_address(Role::memory);
  const std::string open = all_hashes(memory);
  EXPECT_THAT(open, ::testing::HasSubstr(canary))
      << "the box is there, so that the search below means something";

  group.press(close_now(run));
  EXPECT_EQ(group.release_of(run, 10s).check_in().amounts(0), v1::AMOUNT_MOST);
  EXPECT_TRUE(loop.until([&] { return all_hashes(memory).find(canary) == std::string::npos; }, 5s));
  EXPECT_THAT(files_with(server.folder(), title), ::testing::Not(::testing::IsEmpty()))
      << "the search finds what is there";
  EXPECT_THAT(files_with(server.folder(), canary), ::testing::IsEmpty());
  EXPECT_TRUE(fs::is_empty(server.folder() / "memory"));
  EXPECT_EQ(server.log().find(canary), std::string::npos);

  // Also not when Redis writes its log file anew.
  (void)redis::ask_once(server.redis_address(Role::durable), redis::Request("BGREWRITEAOF"), 5s);
  const auto rewritten = [&] {
    const auto persistence =
        redis::ask_once(server.redis_address(Role::durable), redis::Request("INFO", "persistence"), 5s);
    return persistence->text.find("aof_rewrite_in_progress:0") != std::string::npos;
  };
  EXPECT_TRUE(loop.until(rewritten, 10s));
  EXPECT_THAT(files_with(server.folder(), canary), ::testing::IsEmpty());
}

TEST(APlantedString, that_lets_somebody_in_is_in_no_log_and_no_metric) {
  EventLoop loop;
  ServerProcess server;
  const std::string token = random_base32(32);
  const v1::CreatedSession session = make_session(server, session_of("pulse-check"));
  Device person(loop, server.port(), seat_hello(session.session_id(), token));
  Device facilitator(loop, server.port(), controller_hello(session.session_id(), session.controller_token()));
  ASSERT_TRUE(loop.until([&] { return person.in_room() && facilitator.in_room(); }, 10s));
  get(server.port(), "/api/join/" + session.join_code());
  get(server.port(), "/api/sessions/" + session.session_id() + "/receipt",
      to_base64url(session.controller_token()));
  facilitator.press(start());
  ASSERT_TRUE(loop.until([&] { return person.current_run() > 0; }, 10s));
  person.wire().send("nonsense");
  ASSERT_TRUE(loop.until([&] { return !person.open(); }, 10s));
  const std::string seat = person.seen().personal->seat();
  const std::string said = server.log() + get(server.admin_port(), "/metrics").body;
  EXPECT_THAT(said, ::testing::HasSubstr("listening"));
  for (const std::string& secret :
       {token, to_base64url(token), session.join_code(), server.key(), session.controller_token(),
        to_base64url(session.controller_token()), to_base64url(session.display_token()), "\"" + seat + "\"",
        session.session_id()})
    EXPECT_EQ(said.find(secret), std::string::npos) << secret;
}

}  // namespace
}  // namespace holdspace::testing
