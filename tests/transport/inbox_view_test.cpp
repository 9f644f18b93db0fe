// What fits into an inbox, and what goes first when not everything does.
#include "live/inbox_view.hpp"

#include <gtest/gtest.h>

#include "support/limits.hpp"

namespace holdspace::live {
namespace {

void add_batch(InboxContent& content, std::uint32_t run, int lines, std::size_t chars) {
  v1::ShareBatch& batch = content.shares.emplace_back();
  batch.set_run(run);
  for (int i = 0; i < lines; ++i) {
    v1::ShareLine& line = *batch.add_lines();
    line.set_text(std::to_string(i) + std::string(chars, '.'));
    line.set_shown(i % 2 == 0);
  }
}

void add_request(InboxContent& content, int number, v1::SupportAnswer answer) {
  v1::SupportRequestView& request = content.requests.emplace_back();
  request.set_id("request " + std::to_string(1'000 + number));
  request.set_seat("willow " + std::to_string(number));
  request.set_wording(v1::SUPPORT_WORDING_TALK_LATER);
  request.set_answer(answer);
}

TEST(AnInbox, shows_supporters_the_requests_only) {
  InboxContent content;
  add_request(content, 1, v1::SUPPORT_ANSWER_UNSPECIFIED);
  add_batch(content, 4, 2, 10);
  EXPECT_EQ(supporters_inbox(content).requests_size(), 1);
  EXPECT_EQ(supporters_inbox(content).shares_size(), 0);
  EXPECT_EQ(facilitators_inbox(content).shares(0).lines_size(), 2);
  ASSERT_EQ(shown_shares(content).shown_size(), 1);
  EXPECT_EQ(shown_shares(content).shown(0).lines_size(), 1) << "those that are chosen";
}

TEST(AnInbox, never_grows_over_its_limit_and_shows_the_newest_shares_and_those_who_wait_first) {
  InboxContent content;
  for (int i = 0; i < 2'000; ++i) add_request(content, i, v1::SUPPORT_ANSWER_DONE);
  add_request(content, 5'000, v1::SUPPORT_ANSWER_UNSPECIFIED);
  for (std::uint32_t run = 1; run <= 5; ++run) add_batch(content, run, 60, 280);
  const v1::InboxView view = facilitators_inbox(content);
  EXPECT_LE(view.ByteSizeLong(), limits::inbox_bytes);
  EXPECT_EQ(view.requests(0).seat(), "willow 5000");
  ASSERT_GT(view.shares_size(), 0);
  EXPECT_EQ(view.shares(view.shares_size() - 1).run(), 5u);
  EXPECT_LE(shown_shares(content).ByteSizeLong(), limits::inbox_bytes);
  EXPECT_EQ(shown_shares(content).shown(shown_shares(content).shown_size() - 1).run(), 5u);
}

TEST(AnInbox, tells_a_seat_of_its_own_requests_only) {
  InboxContent content;
  add_request(content, 1, v1::SUPPORT_ANSWER_SEEN);
  add_request(content, 2, v1::SUPPORT_ANSWER_UNSPECIFIED);
  ASSERT_EQ(support_of("willow 1", content).size(), 1u);
  EXPECT_EQ(support_of("willow 1", content)[0].answer(), v1::SUPPORT_ANSWER_SEEN);
  EXPECT_TRUE(support_of("heron", content).empty());
}

}  // namespace
}  // namespace holdspace::live
