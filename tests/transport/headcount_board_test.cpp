#include "live/headcount_board.hpp"

#include <gtest/gtest.h>

namespace holdspace::live {
namespace {

constexpr std::int64_t noon = 1'800'000'000'000;  // on every grid line

TEST(TheHeadcount, is_due_once_on_each_line_of_the_sessions_clock) {
  HeadcountBoard board;
  board.tick(noon);
  int progress = 0, headcount = 0;
  for (int second = 0; second < 30; ++second) {
    const HeadcountBoard::Due due = board.tick(noon + second * 1'000);
    progress += due.progress ? 1 : 0;
    headcount += due.headcount ? 1 : 0;
  }
  EXPECT_EQ(progress, 9) << "every 3 s";
  EXPECT_EQ(headcount, 5) << "every 5 s";
}

TEST(TheBandOfProgress, never_falls_within_a_run_and_begins_again_with_the_next) {
  HeadcountBoard board;
  board.begin_run(1, true);
  EXPECT_EQ(board.view().progress(), v1::PROGRESS_BAND_FEWER_THAN_K);
  board.progress(1, v1::PROGRESS_BAND_MOST);
  board.progress(1, v1::PROGRESS_BAND_AT_LEAST_K);
  board.begin_run(1, true);
  EXPECT_EQ(board.view().progress(), v1::PROGRESS_BAND_MOST);
  board.begin_run(2, true);
  EXPECT_EQ(board.view().progress(), v1::PROGRESS_BAND_FEWER_THAN_K);
  board.progress(1, v1::PROGRESS_BAND_MOST);
  EXPECT_EQ(board.view().progress(), v1::PROGRESS_BAND_FEWER_THAN_K) << "a count of the run before is late";
  board.begin_run(3, false);
  board.progress(3, v1::PROGRESS_BAND_MOST);
  EXPECT_EQ(board.view().progress(), v1::PROGRESS_BAND_UNSPECIFIED) << "nothing is asked";
}

TEST(WhatParticipantsAreTold, is_whether_somebody_leads_and_in_the_lobby_how_many_came) {
  HeadcountBoard board;
  board.tick(noon);
  board.begin_run(1, true);
  board.headcount({30, 1}, {30, 1}, 30);
  board.progress(1, v1::PROGRESS_BAND_MOST);
  const v1::PresenceView in_lobby = board.view_of_participants(true);
  EXPECT_EQ(in_lobby.seats(), 30u);
  EXPECT_TRUE(in_lobby.facilitator_present());
  for (const v1::PresenceView& view : {in_lobby, board.view_of_participants(false)}) {
    EXPECT_EQ(view.present(), 0u);
    EXPECT_EQ(view.progress(), v1::PROGRESS_BAND_UNSPECIFIED) << "an answer moves nobody else's screen";
  }
  EXPECT_EQ(board.view_of_participants(false).seats(), 0u);
}

TEST(TheNumberOfPeoplePresent, moves_only_every_fifteen_seconds_and_seats_at_each_count) {
  HeadcountBoard board;
  board.tick(noon);
  board.headcount({10, 1}, {4, 1}, 12);
  EXPECT_EQ(board.view().present(), 10u) << "the first picture is a true one";
  board.tick(noon + 5'000);
  board.headcount({3, 0}, {3, 0}, 13);
  EXPECT_EQ(board.view().present(), 10u);
  EXPECT_EQ(board.view().seats(), 13u);
  EXPECT_FALSE(board.view().facilitator_present());
  board.tick(noon + 15'000);
  board.headcount({3, 0}, {3, 0}, 13);
  EXPECT_EQ(board.view().present(), 3u);
}

TEST(TheNumberOfSeats, rises_on_the_grid_only_while_whether_a_facilitator_is_there_is_told_at_once) {
  HeadcountBoard board;
  board.tick(noon);
  board.headcount({1, 0}, {1, 0}, 1);
  EXPECT_EQ(board.view().seats(), 1u);
  board.tick(noon + 1'000);
  board.headcount({2, 1}, {2, 1}, 2);
  EXPECT_EQ(board.view().seats(), 1u) << "not between two lines";
  EXPECT_TRUE(board.view().facilitator_present());
  board.tick(noon + 5'000);
  board.headcount({2, 1}, {2, 1}, 2);
  EXPECT_EQ(board.view().seats(), 2u);
}

// A town that comes in would be told twice within a second, and the number would rise in a smaller step
// (N17).
TEST(TheNumberOfSeats, does_not_move_on_the_first_tick_after_the_first_count) {
  HeadcountBoard board;
  board.headcount({1, 0}, {1, 0}, 1);
  const HeadcountBoard::Due due = board.tick(noon + 2'000);
  EXPECT_FALSE(due.headcount);
  EXPECT_FALSE(due.presence);
  EXPECT_TRUE(due.progress) << "a step may have been open before the room was";
  board.headcount({9, 0}, {9, 0}, 9);
  EXPECT_EQ(board.view().seats(), 1u);
  EXPECT_TRUE(board.tick(noon + 5'000).headcount);
  board.headcount({9, 0}, {9, 0}, 9);
  EXPECT_EQ(board.view().seats(), 9u);
}

TEST(TheHeadcount, is_due_on_the_first_tick_when_nobody_was_counted) {
  HeadcountBoard board;
  EXPECT_TRUE(board.tick(noon + 2'000).headcount);
}

TEST(ThePeoplePresentNow, are_those_of_other_nodes_as_last_counted_and_those_here) {
  HeadcountBoard board;
  board.headcount({10, 1}, {4, 1}, 12);
  EXPECT_EQ(board.present(4), 10u);
  EXPECT_EQ(board.present(5), 11u);
  board.headcount({2, 0}, {4, 0}, 12);
  EXPECT_EQ(board.present(4), 4u) << "a count that is behind never makes fewer than none elsewhere";
}

}  // namespace
}  // namespace holdspace::live
