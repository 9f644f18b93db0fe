// The proof must be able to fail: what differs in two plays, if only by one byte anywhere, is found.
#include <gtest/gtest.h>

#include "proof/comparison.hpp"

namespace holdspace::proof {
namespace {

Record record() {
  Record one;
  one.connections = {"what willow saw", "what cedar saw"};
  one.log_lines = {"info a run was sealed"};
  one.metrics = {"holdspace_commits_total 3"};
  one.durable_requests = {"3:SET 1:a 1:b "};
  one.receipt = "{}";
  return one;
}

TEST(TellingApart, equal_plays_have_no_differences) {
  EXPECT_TRUE(differences(record(), record()).empty());
}

TEST(TellingApart, one_byte_to_one_connection_is_found) {
  Record other = record();
  other.connections[1].back() = 'x';
  EXPECT_EQ(differences(record(), other).size(), 1u);
}

TEST(TellingApart, a_log_line_more_is_found) {
  Record other = record();
  other.log_lines.push_back("info somebody passed");
  EXPECT_EQ(differences(record(), other).size(), 1u);
}

TEST(TellingApart, a_metric_that_moved_is_found) {
  Record other = record();
  other.metrics[0] = "holdspace_commits_total 4";
  EXPECT_EQ(differences(record(), other).size(), 1u);
}

TEST(TellingApart, another_request_to_the_disk_is_found) {
  Record other = record();
  other.durable_requests[0] = "3:SET 1:a 1:c ";
  EXPECT_EQ(differences(record(), other).size(), 1u);
}

TEST(TellingApart, the_same_log_line_a_move_later_is_found) {
  Record one = record(), other = record();
  one.moments = {"0 log lines", "1 log lines", "1 log lines"};
  other.moments = {"0 log lines", "0 log lines", "1 log lines"};
  EXPECT_EQ(differences(one, other).size(), 1u);
}

TEST(TellingApart, another_receipt_is_found) {
  Record other = record();
  other.receipt = "{ }";
  EXPECT_EQ(differences(record(), other).size(), 1u);
}

}  // namespace
}  // namespace holdspace::proof
