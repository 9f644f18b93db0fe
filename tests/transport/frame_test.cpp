#include "live/frame.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

#include "live/replies.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

v1::ServerMessage title_of(std::size_t chars) {
  v1::ServerMessage message;
  message.mutable_shared()->set_title(std::string(chars, 'x'));
  return message;
}

// Header size and payload of a frame.
struct Taken {
  std::size_t header, length;
  v1::ServerMessage message;
};
Taken take_apart(const FramePtr& frame) {
  const std::string_view bytes = frame->bytes();
  EXPECT_EQ(static_cast<unsigned char>(bytes.at(0)), 0x82u) << "final, binary";
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); };
  Taken taken{2, byte(1), {}};
  if (taken.length == 126) taken = {4, std::size_t{byte(2)} << 8 | byte(3), {}};
  EXPECT_EQ(bytes.size(), taken.header + taken.length);
  const std::string_view payload = bytes.substr(taken.header);
  EXPECT_TRUE(taken.message.ParseFromArray(payload.data(), static_cast<int>(payload.size())));
  return taken;
}

TEST(AReadyFrame, carries_its_message_with_the_shortest_header) {
  for (const std::size_t chars : {0u, 1u, 100u, 119u, 120u, 121u, 122u, 200u, 60'000u}) {
    const v1::ServerMessage message = title_of(chars);
    const Taken taken = take_apart(Frame::of(message));
    EXPECT_EQ(taken.length, message.ByteSizeLong());
    EXPECT_EQ(taken.header, taken.length < 126 ? 2u : 4u) << chars;
    EXPECT_EQ(taken.message.shared().title().size(), chars);
  }
}

TEST(AReadyFrame, is_refused_to_a_message_of_more_than_64_KiB) {
  EXPECT_THROW(Frame::of(title_of(0x10000)), std::length_error);
}

TEST(AReadyFrame, is_the_same_bytes_for_everybody_who_has_it) {
  const FramePtr first = Frame::of(title_of(5));
  const FramePtr second = first;
  EXPECT_EQ(first->bytes().data(), second->bytes().data());
}

TEST(AcknowledgementsOfAnswers, are_all_of_one_size) {
  constexpr std::uint64_t late = std::uint64_t{1} << 62;
  const std::vector<FramePtr> frames = {
      answer_taken({1, 1}, 1), answer_taken({400, late}, 70'000),
      answer_refused({0, 0}, {v1::REJECTION_CODE_MALFORMED, {}}),
      answer_refused({400, late}, {v1::REJECTION_CODE_OUT_OF_RANGE, {10, 1'000'000}})};
  for (const FramePtr& frame : frames) EXPECT_EQ(take_apart(frame).length, limits::answer_bytes);
}

}  // namespace
}  // namespace holdspace::live
