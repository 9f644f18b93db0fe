#include "redis/rewrite.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "redis/loop.hpp"
#include "redis/redis_process.hpp"

namespace holdspace::redis {
namespace {

using holdspace::testing::Loop;
using holdspace::testing::RedisProcess;
using holdspace::testing::TemporaryFolder;
using namespace std::chrono_literals;

bool stands_in(const std::filesystem::path& folder, const std::string& words) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (content.find(words) != std::string::npos) return true;
  }
  return false;
}

class Rewriting : public ::testing::Test {
 protected:
  TemporaryFolder files_;
  RedisProcess server_{{"--dir", files_.path(), "--appendonly", "yes"}};
  Loop loop_;
  Client client_{loop_.context(), server_.address()};
};

TEST_F(Rewriting, takes_what_was_deleted_from_the_disk_too) {
  ASSERT_TRUE(loop_.run(client_.ready(5s)));
  ASSERT_TRUE(loop_.run(client_.run(Request("SET", "session", "what the circle was called"))));
  ASSERT_TRUE(loop_.run(client_.run(Request("DEL", "session"))));
  ASSERT_TRUE(loop_.until([&] { return stands_in(files_.path(), "what the circle"); }));
  ASSERT_TRUE(loop_.until([&] { return loop_.run(rewrite_aof(client_)).value(); }));
  ASSERT_TRUE(loop_.until([&] { return loop_.run(aof_is_rewritten(client_)).value(); }));
  EXPECT_TRUE(loop_.until([&] { return !stands_in(files_.path(), "what the circle"); }))
      << "the file before is deleted in the background";
}

TEST_F(Rewriting, one_that_is_under_way_is_not_taken_for_one_that_begins_now) {
  ASSERT_TRUE(loop_.run(client_.ready(5s)));
  // Slow on purpose: each key takes it 1 ms.
  server_.ask("CONFIG", "SET", "rdb-key-save-delay", "1000");
  server_.ask("DEBUG", "POPULATE", "2000");
  ASSERT_TRUE(loop_.run(rewrite_aof(client_)).value());
  EXPECT_FALSE(loop_.run(rewrite_aof(client_)).value());
  EXPECT_FALSE(loop_.run(aof_is_rewritten(client_)).value());
}

}  // namespace
}  // namespace holdspace::redis
