#include "redis/codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/errors.hpp"
#include "redis/request.hpp"
#include "redis/script.hpp"

namespace holdspace::redis {
namespace {

Reply only(std::string_view bytes) {
  ReplyReader reader;
  reader.feed(bytes);
  return reader.next().value().value();
}

TEST(Codec, a_request_carries_any_bytes_and_numbers) {
  const Request request("SET", std::string_view("k\0\r\n", 4), -5);
  EXPECT_EQ(request.bytes(), std::string("*3\r\n$3\r\nSET\r\n$4\r\nk\0\r\n\r\n$2\r\n-5\r\n", 31));
}

TEST(Codec, every_kind_of_reply_is_read) {
  EXPECT_EQ(only("+OK\r\n").text, "OK");
  EXPECT_EQ(only("+OK\r\n").kind, Reply::Kind::status);
  EXPECT_EQ(only(":-42\r\n").integer, -42);
  EXPECT_TRUE(only("$-1\r\n").is_nil());
  EXPECT_TRUE(only("*-1\r\n").is_nil());
  EXPECT_EQ(only("-OOM no room\r\n").kind, Reply::Kind::error);
  EXPECT_EQ(only(std::string_view("$3\r\n\0\r\n\r\n", 9)).text, std::string("\0\r\n", 3));
  EXPECT_TRUE(only("*0\r\n").elements.empty());
}

TEST(Codec, nested_replies_keep_their_places) {
  const Reply reply = only("*3\r\n:1\r\n*2\r\n$1\r\na\r\n$-1\r\n+x\r\n");
  ASSERT_EQ(reply.elements.size(), 3u);
  EXPECT_EQ(reply.elements[0].integer, 1);
  ASSERT_EQ(reply.elements[1].elements.size(), 2u);
  EXPECT_EQ(reply.elements[1].elements[0].text, "a");
  EXPECT_TRUE(reply.elements[1].elements[1].is_nil());
  EXPECT_EQ(reply.elements[2].text, "x");
}

TEST(Codec, replies_may_be_cut_anywhere) {
  const std::string bytes = "*2\r\n$5\r\nhello\r\n:7\r\n+OK\r\n";
  const Reply whole = only(bytes);
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    ReplyReader reader;
    std::vector<Reply> replies;
    for (const auto& part : {bytes.substr(0, cut), bytes.substr(cut)}) {
      reader.feed(part);
      while (const auto reply = reader.next().value()) replies.push_back(*reply);
    }
    ASSERT_EQ(replies.size(), 2u) << "cut at " << cut;
    EXPECT_EQ(replies[0], whole) << "cut at " << cut;
  }
}

TEST(Codec, garbage_is_an_error_and_stays_one) {
  ReplyReader reader;
  reader.feed("HTTP/1.1 400 Bad Request\r\n");
  EXPECT_EQ(reader.next().error(), Error::protocol_error);
  reader.feed("+OK\r\n");
  EXPECT_EQ(reader.next().error(), Error::protocol_error);
}

TEST(Codec, an_array_of_absurd_size_is_refused_before_it_is_allocated) {
  ReplyReader reader;
  reader.feed("*2000000000\r\n");
  EXPECT_EQ(reader.next().error(), Error::protocol_error);
}

TEST(Codec, a_half_read_reply_is_freed_with_its_reader) {
  ReplyReader reader;
  reader.feed("*2\r\n*1\r\n$3\r\nabc\r\n$100\r\npart");
  EXPECT_FALSE(reader.next().value().has_value());
}

TEST(Codec, a_script_is_known_by_the_hash_that_redis_gives_it) {
  EXPECT_EQ(Script("return 1").sha1(), "e0e1f9fabfc9d4800c877a703b823ac0578ff8db");
}

TEST(Errors, what_passes_by_itself_is_told_from_what_does_not) {
  for (const char* text : {"LOADING Redis is loading", "READONLY You can't", "BUSY Redis is busy",
                           "MASTERDOWN Link", "CLUSTERDOWN The cluster", "TRYAGAIN Multiple keys"})
    EXPECT_EQ(meaning_of(text), Error::unavailable) << text;
  for (const char* text :
       {"OOM command not allowed", "MISCONF Redis is configured", "WRONGTYPE Operation", "ERR no", ""})
    EXPECT_EQ(meaning_of(text), Error::server_error) << text;
}

}  // namespace
}  // namespace holdspace::redis
