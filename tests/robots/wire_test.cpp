// Answering, changing and passing look alike on the wire.
#include "robots/wire.hpp"

#include <gtest/gtest.h>

#include "robots/place.hpp"
#include "robots/steps.hpp"

namespace holdspace::robots {
namespace {

TEST(Wire, every_answer_and_every_pass_is_128_bytes_long) {
  v1::Answer all;
  for (std::uint32_t option = 0; option < 24; ++option) all.mutable_choices()->add_options(option);
  v1::Answer done;
  done.mutable_done();
  for (const std::uint32_t run : {1U, 127U, 128U, 400U}) {
    for (const std::uint64_t sequence : {1ULL, 300ULL, 1ULL << 40}) {
      for (const v1::Answer& given : {rated(0), rated(10), chosen({0}), all, passed(), done}) {
        EXPECT_EQ(encode_answer(given, run, sequence).size(), 128U)
            << given.ShortDebugString() << " in run " << run;
      }
    }
  }
}

TEST(Wire, a_padded_answer_still_says_what_was_given) {
  v1::ClientMessage message;
  ASSERT_TRUE(message.ParseFromString(encode_answer(rated(0), 7, 3)));
  ASSERT_TRUE(message.has_answer());
  EXPECT_EQ(message.answer().value_case(), v1::Answer::kRating);
  EXPECT_EQ(message.answer().rating(), 0U);
  EXPECT_EQ(message.answer().run(), 7U);
  EXPECT_EQ(message.answer().sequence(), 3U);
}

TEST(Wire, an_answer_too_long_to_pad_is_never_sent) {
  v1::Answer far_too_many;
  for (std::uint32_t option = 0; option < 200; ++option) far_too_many.mutable_choices()->add_options(option);
  EXPECT_THROW(encode_answer(far_too_many, 1, 1), std::length_error);
}

TEST(Wire, what_is_no_message_is_not_read_as_one) {
  EXPECT_FALSE(decode(""));
  EXPECT_FALSE(decode("no protobuf at all"));
}

TEST(Address, host_and_port_are_found) {
  const Place place = parse_place("ws://127.0.0.1:8080");
  EXPECT_EQ(place.authority(), "127.0.0.1:8080");
  EXPECT_EQ(parse_place("http://[::1]:99/live").authority(), "[::1]:99");
  EXPECT_EQ(parse_place("http://example.org").authority(), "example.org:80");
}

TEST(Address, what_is_no_address_is_said_so) {
  EXPECT_THROW(parse_place("127.0.0.1"), std::invalid_argument);
  EXPECT_THROW(parse_place("ftp://127.0.0.1"), std::invalid_argument);
  EXPECT_THROW(parse_place("wss://127.0.0.1"), std::invalid_argument);
}

}  // namespace
}  // namespace holdspace::robots
