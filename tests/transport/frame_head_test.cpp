#include "support/frame_head.hpp"

#include <iterator>

#include <gtest/gtest.h>

namespace holdspace {
namespace {

using namespace std::string_literals;

std::string head_of(FrameKind kind, std::uint64_t payload, bool is_masked) {
  std::string head;
  FrameHead::put(std::back_inserter(head), kind, payload, is_masked);
  return head;
}

TEST(TheHeadOfAFrame, says_its_length_in_the_fewest_bytes) {
  EXPECT_EQ(head_of(FrameKind::text, 0, false), "\x81\0"s);
  EXPECT_EQ(head_of(FrameKind::binary, 125, true), "\x82\xfd\0\0\0\0"s);
  EXPECT_EQ(head_of(FrameKind::binary, 126, false), "\x82\x7e\0\x7e"s);
  EXPECT_EQ(head_of(FrameKind::binary, 0xffff, true), "\x82\xfe\xff\xff\0\0\0\0"s);
  EXPECT_EQ(head_of(FrameKind::binary, 0x10000, false), "\x82\x7f\0\0\0\0\0\1\0\0"s);
}

TEST(TheHeadOfAFrame, is_read_as_it_was_put) {
  for (const FrameKind kind : {FrameKind::text, FrameKind::binary, FrameKind::close, FrameKind::pong})
    for (const std::uint64_t payload : {0ull, 1ull, 125ull, 126ull, 127ull, 0xffffull, 0x10000ull, ~0ull})
      for (const bool is_masked : {false, true}) {
        const std::string bytes = head_of(kind, payload, is_masked);
        const FrameHead head(bytes);
        EXPECT_EQ(head.kind(), kind);
        EXPECT_EQ(head.is_masked(), is_masked);
        EXPECT_TRUE(head.is_last());
        EXPECT_FALSE(head.is_reserved());
        EXPECT_EQ(head.is_control(), kind == FrameKind::close || kind == FrameKind::pong);
        EXPECT_EQ(head.size(), bytes.size());
        EXPECT_EQ(head.size(), FrameHead::size(payload, is_masked));
        EXPECT_EQ(head.payload(bytes), payload);
      }
}

TEST(AWholeFrame, is_there_with_its_last_byte) {
  for (const std::size_t payload : {0u, 1u, 125u, 126u, 0xffffu, 0x10000u}) {
    std::string bytes = "of another";
    put_client_frame(bytes, FrameKind::binary, std::string(payload, 'x'));
    for (const std::size_t come : {std::size_t{0}, std::size_t{1}, std::size_t{2}, bytes.size() - 1})
      if (come < bytes.size()) EXPECT_FALSE(first_frame(bytes.substr(0, come))) << come << " of " << payload;
    const std::string more = bytes + "\x82";
    const auto frame = first_frame(more);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->payload, std::string(payload, 'x'));
    EXPECT_EQ(frame->size(), bytes.size());
  }
}

TEST(AWholeFrame, of_a_length_that_no_memory_holds_is_not_there) {
  EXPECT_FALSE(first_frame(head_of(FrameKind::binary, ~0ull, false) + "more"));
}

}  // namespace
}  // namespace holdspace
