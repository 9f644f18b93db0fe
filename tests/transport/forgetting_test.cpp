// What was erased is in no file of the data folder afterwards.
#include "transport/forgetting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "group.hpp"
#include "http_exchange.hpp"
#include "own_redis.hpp"
#include "support/base64url.hpp"

namespace holdspace::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> files_with(const fs::path& folder, const std::string& text) {
  std::vector<std::string> found;
  std::error_code moved;  // Redis takes old files away while we look
  for (fs::recursive_directory_iterator it(folder, moved), end; it != end; it.increment(moved))
    if (it->is_regular_file(moved) && content_of(it->path()).find(text) != std::string::npos)
      found.push_back(it->path().lexically_relative(folder));
  return found;
}

TEST(AnErasedSession, is_in_no_file_of_the_data_folder) {
  EventLoop loop;
  ServerProcess server;
  v1::CreateSession wish = session_of("pulse-check");
  wish.set_title("Evening of the canary 93b1");
  Group group(loop, server, wish, 3);
  group.move(start());
  ASSERT_THAT(files_with(server.folder(), wish.title()), Not(IsEmpty())) << "the search finds what is there";
  const std::string path = "/api/sessions/" + group.session().session_id();
  const std::string key = to_base64url(group.session().controller_token());
  ASSERT_EQ(call("DELETE", server.port(), path, key).status, 204U);
  const auto nowhere = [&] {
    return files_with(server.folder(), wish.title()).empty() &&
           files_with(server.folder(), group.session().session_id()).empty() &&
           files_with(server.folder(), group.session().join_code()).empty();
  };
  EXPECT_TRUE(loop.until(nowhere, 20s))
      << ::testing::PrintToString(files_with(server.folder(), wish.title()));
  EXPECT_EQ(get(server.port(), path + "/receipt", key).status, 404U);
}

// Its files are the operator's (README); what the session was is in none of its keys.
TEST(AnErasedSession, is_in_no_key_of_redis_servers_that_were_given) {
  RedisProcess durable, memory(memory_settings());
  EventLoop loop;
  ServerProcess server({"--redis", url_of(durable), "--memory-redis", url_of(memory)});
  Group group(loop, server, session_of("pulse-check"), 3);
  group.move(start());
  const std::string id = group.session().session_id();
  const auto keys_in = [&](const RedisProcess& redis) {
    return redis.ask("KEYS", "*" + id + "*")->elements.size() +
           redis.ask("KEYS", "*" + group.session().join_code() + "*")->elements.size();
  };
  ASSERT_GT(keys_in(durable), 1U);
  const std::string key = to_base64url(group.session().controller_token());
  ASSERT_EQ(call("DELETE", server.port(), "/api/sessions/" + id, key).status, 204U);
  EXPECT_TRUE(loop.until([&] { return keys_in(durable) == 0 && keys_in(memory) == 0; }, 20s))
      << keys_in(durable) << " and " << keys_in(memory);
}

TEST(ADurableRedisOfOurOwn, forgets_in_its_file_what_has_expired) {
  RedisProcess redis({"--appendonly", "yes", "--appendfsync", "always"});
  EventLoop loop;
  const fs::path folder = fs::path(redis.address().unix_path).parent_path();
  const std::string planted = "canary-expiring-51";
  (void)redis::ask_once(redis.address(), redis::Request("SET", "hs:x", planted, "PX", 300), 5s);
  ASSERT_THAT(files_with(folder, planted), Not(IsEmpty()));
  transport::Forgetting forgetting(loop.context(), redis.address(), 200ms);
  EXPECT_TRUE(loop.until([&] { return files_with(folder, planted).empty(); }, 20s));
}

}  // namespace
}  // namespace holdspace::testing
