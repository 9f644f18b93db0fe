// Steps that close and go on by themselves, and what a facilitator can put in between.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

class AStep : public ::testing::Test {
 protected:
  void begin(std::size_t people) {
    group_ = std::make_unique<Group>(House::get().group_of_paces(loop_, people));
    group_->move(start());
  }
  const v1::SharedView& shared() const { return *group_->facilitator().seen().shared; }
  void hand_in(std::size_t from, std::size_t to, const v1::Answer& answer) {
    for (std::size_t i = from; i < to; ++i) group_->people().at(i)->answer(group_->run(), answer);
    const auto held = [&] {
      for (std::size_t i = from; i < to; ++i)
        if (!group_->people().at(i)->is_held()) return false;
      return true;
    };
    ASSERT_TRUE(loop_.until(held, 10s));
  }
  EventLoop loop_;
  std::unique_ptr<Group> group_;
};

// N6
TEST_F(AStep, that_waits_for_people_closes_at_four_in_five_on_the_tick_of_the_band_and_opens_the_next) {
  begin(10);
  const std::uint32_t run = group_->run();
  hand_in(0, 7, done());
  loop_.listen_for(limits::progress_tick * 2 + 500ms);
  EXPECT_EQ(shared().current().phase(), v1::RUN_PHASE_OPEN) << "seven of ten are not most";
  EXPECT_EQ(group_->facilitator().seen().presence->progress(), v1::PROGRESS_BAND_AT_LEAST_K);
  EXPECT_EQ(group_->people().front()->seen().presence->progress(), v1::PROGRESS_BAND_UNSPECIFIED)
      << "only those who lead are told";
  hand_in(7, 8, pass());
  ASSERT_TRUE(loop_.until([&] { return group_->run() > run; }, limits::progress_tick + 2s));
  EXPECT_EQ(shared().current().step(), 1u);
  ASSERT_TRUE(loop_.until([&] { return shared().closing_size() == 1; }, 2s));
  EXPECT_EQ(shared().closing(0).run(), run) << "takes late hand-ins";
  v1::Command back;
  back.set_run(group_->run());
  back.mutable_undo();
  EXPECT_EQ(group_->press(back), v1::REJECTION_CODE_UNSPECIFIED) << "and can be undone";
  EXPECT_EQ(shared().current().run(), run);
}

TEST_F(AStep, with_a_time_goes_on_by_itself_where_its_exercise_says_so) {
  begin(1);
  group_->move(next(group_->run()));
  const std::uint32_t run = group_->run();
  ASSERT_TRUE(loop_.until([&] { return group_->run() > run; }, 8s));
  EXPECT_EQ(shared().current().step(), 2u);
  EXPECT_GT(shared().current().box_epoch(), 0u);
  group_->people().front()->answer(group_->run(), rate(3));
  EXPECT_TRUE(loop_.until([&] { return group_->people().front()->is_held(); }, 5s)) << "its box is there";
}

TEST_F(AStep, of_the_quick_ones_can_be_asked_in_between_and_the_script_goes_on_after) {
  begin(3);
  EXPECT_EQ(group_->people().front()->seen().welcome->exercise().quick_steps_size(), 2);
  const std::uint32_t steps = 4;
  group_->move(ask_quick_step(group_->run(), 1));
  EXPECT_EQ(shared().current().step(), steps + 1);
  EXPECT_TRUE(shared().current().quick());
  hand_in(0, 3, choose({0}));
  group_->move(go_to_grounding(group_->run()));
  EXPECT_EQ(shared().current().step(), steps);
  group_->move(next(group_->run()));
  EXPECT_EQ(shared().current().step(), 1u) << "after the step that was left";
  EXPECT_EQ(group_->press(ask_quick_step(group_->run(), 2)), v1::REJECTION_CODE_NO_SUCH_STEP);
  EXPECT_EQ(group_->press(ask_quick_step(1, 1)), v1::REJECTION_CODE_ALREADY_MOVED_ON);
}

TEST_F(AStep, has_beside_it_one_line_to_everybody) {
  begin(1);
  const Device& person = *group_->people().front();
  ASSERT_EQ(group_->press(say_to_all("Back at 10:45")), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return person.seen().shared->notice().text() == "Back at 10:45"; }, 2s));
  EXPECT_EQ(group_->press(say_to_all(std::string(limits::notice_chars + 1, 'x'))),
            v1::REJECTION_CODE_TEXT_TOO_LONG);
  EXPECT_EQ(group_->press(say_to_all("hid\xe2\x80\xae"
                                     "den")),
            v1::REJECTION_CODE_TEXT_UNSAFE);
  EXPECT_EQ(person.seen().shared->notice().text(), "Back at 10:45") << "nothing is lost";
  ASSERT_EQ(group_->press(say_to_all("")), v1::REJECTION_CODE_UNSPECIFIED);
  EXPECT_TRUE(loop_.until([&] { return !person.seen().shared->has_notice(); }, 2s));
}

// N1, N19
TEST_F(AStep, is_protected_by_a_threshold_that_only_rises_and_counts_at_once) {
  begin(6);
  group_->move(go_to(group_->run(), 2));
  hand_in(0, 6, rate(4));
  ASSERT_EQ(group_->press(raise_threshold(7)), v1::REJECTION_CODE_UNSPECIFIED);
  ASSERT_TRUE(loop_.until([&] { return group_->people().front()->seen().shared->threshold() == 7; }, 2s));
  for (const std::uint32_t lower : {0u, 3u, 7u})
    EXPECT_EQ(group_->press(raise_threshold(lower)), v1::REJECTION_CODE_ONLY_UP) << lower;
  EXPECT_EQ(group_->press(raise_threshold(limits::highest_threshold + 1)), v1::REJECTION_CODE_OUT_OF_RANGE);
  const std::uint32_t run = group_->run();
  if (shared().current().phase() == v1::RUN_PHASE_OPEN) group_->press(close_now(run));
  EXPECT_EQ(group_->release_of(run, 10s).withheld(), v1::WITHHELD_TOO_FEW);
}

}  // namespace
}  // namespace holdspace::testing
