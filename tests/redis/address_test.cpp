#include "redis/address.hpp"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace holdspace::redis {
namespace {

std::string refusal_of(std::string_view url) {
  try {
    parse_address(url);
  } catch (const std::invalid_argument& refusal) {
    return refusal.what();
  }
  return "accepted";
}

TEST(Address, a_socket_is_named_by_its_path) {
  EXPECT_EQ(parse_address("unix:///run/redis/r.sock").unix_path, "/run/redis/r.sock");
  EXPECT_EQ(parse_address("unix:///with%20space/r.sock").unix_path, "/with space/r.sock");
}

TEST(Address, a_host_may_have_a_port_a_user_and_a_password) {
  const Address plain = parse_address("redis://cache.example");
  EXPECT_EQ(plain.host, "cache.example");
  EXPECT_EQ(plain.port, 6379);
  EXPECT_EQ(plain.password, "");
  const Address full = parse_address("redis://hold:p%40ss@[::1]:7001/0");
  EXPECT_EQ(full.host, "::1");
  EXPECT_EQ(full.port, 7001);
  EXPECT_EQ(full.user, "hold");
  EXPECT_EQ(full.password, "p@ss");
  EXPECT_EQ(parse_address("redis://:secret@h").password, "secret");
}

TEST(Address, what_cannot_be_used_is_refused_with_a_sentence_that_shows_the_right_form) {
  for (const char* url : {"", "localhost:6379", "http://h", "unix://r.sock", "unix:///", "redis://",
                          "redis://h:0", "redis://h:99999", "redis://h/3", "rediss://h", "redis://user@h"})
    EXPECT_THAT(refusal_of(url), ::testing::HasSubstr("redis://[:password@]host[:port]")) << url;
}

TEST(Address, a_refusal_never_repeats_a_password) {
  EXPECT_THAT(refusal_of("redis://:hunter2@h/3"), ::testing::Not(::testing::HasSubstr("hunter2")));
}

}  // namespace
}  // namespace holdspace::redis
