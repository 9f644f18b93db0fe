// What holds in every session, whatever is pressed and whenever: 500 seeded random sessions.
#include <map>
#include <random>

#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "rules/pacing.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

using google::protobuf::util::MessageDifferencer;

// One session, played at random; what it must never break is checked after each thing that happened.
class RandomSession {
 public:
  explicit RandomSession(std::uint32_t seed) : random_(seed) {
    workshop_.state.mutable_settings()->set_threshold(pick(2) == 0 ? 3 : 5);
    threshold_ = workshop_.state.settings().threshold();
  }

  void play(int things) {
    for (int thing = 0; thing < things && !testing::Test::HasFatalFailure(); ++thing) {
      happen();
      check();
    }
  }

  // Everything that still closes is sealed in the end.
  void end() {
    workshop_.press(end_command());
    workshop_.let_time_pass(60'000, random_tally());
    check();
    EXPECT_FALSE(next_due(workshop_.state).has_value());
    for (const v1::Run& run : workshop_.state.runs()) EXPECT_NE(run.phase(), v1::RUN_PHASE_CLOSING);
  }

  int moves_accepted() const { return moves_; }

 private:
  std::uint32_t pick(std::uint32_t below) {
    return std::uniform_int_distribution<std::uint32_t>(0, below - 1)(random_);
  }

  Tally random_tally() {
    Tally tally;
    tally.contributors = pick(30);
    for (std::uint32_t one = 0; one < tally.contributors; ++one) ++tally.buckets[std::to_string(pick(11))];
    tally.buckets["chest"] = tally.buckets["calm"] = tally.contributors / 2;
    return tally;
  }

  v1::Command random_command() {
    switch (pick(14)) {
      case 0: return start_command();
      case 1:
      case 2:
      case 3: return next_command();
      case 4:
      case 5: return go_to_command(pick(7));
      case 6: return pause_command();
      case 7: return resume_command();
      case 8: return extend_command(pick(2) == 0 ? 30'000 : 300'000);
      case 9: return close_command();
      case 10:
      case 11: return undo_command();
      case 12: return show_command(pick(workshop_.state.last_run() + 2));
      default: return pick(40) == 0 ? end_command() : next_command();
    }
  }

  void happen() {
    switch (pick(8)) {
      case 0:
      case 1: return workshop_.let_time_pass(pick(7'000), random_tally());
      case 2: return workshop_.let_time_pass(pick(100'000), random_tally());
      case 3: {
        const std::uint32_t run = pick(workshop_.state.last_run() + 1);
        workshop_.state =
            renew_box(workshop_.state, run, 1 + pick(3), workshop_.moment.now_ms, workshop_.graces);
        return;
      }
      default: break;
    }
    const std::uint32_t last_run = workshop_.state.last_run();
    const v1::SessionState before = workshop_.state;
    const std::uint32_t run = pick(10) == 0 ? pick(last_run + 1) : workshop_.state.current_run();
    const bool accepted = workshop_.press_on(run, random_command()) == done;
    ASSERT_TRUE(accepted || MessageDifferencer::Equals(before, workshop_.state));
    moves_ += workshop_.state.last_run() > last_run ? 1 : 0;
  }

  void check() {
    const v1::SessionState& state = workshop_.state;
    ASSERT_EQ(state.settings().threshold(), threshold_);
    ASSERT_EQ(state.revision(), 7U);
    ASSERT_LE(state.commands_size(), 64);
    ASSERT_GE(state.last_run(), last_run_);
    last_run_ = state.last_run();
    ASSERT_TRUE(state.phase() == v1::SESSION_PHASE_LOBBY || state.runs_size() == 0 ||
                find_run(state, state.current_run()) != nullptr);
    if (state.has_undo()) {
      ASSERT_NE(find_run(state, state.undo().from_run()), nullptr);
      ASSERT_EQ(state.undo().to_run(), state.current_run());
    }
    int open = 0;
    std::uint32_t number = 0;
    for (const v1::Run& run : state.runs()) {
      ASSERT_GT(run.number(), number);
      number = run.number();
      open += run.phase() == v1::RUN_PHASE_OPEN ? 1 : 0;
      check_run(run);
    }
    ASSERT_LE(number, state.last_run());
    ASSERT_LE(open, 1);
    check_released_once();
  }

  void check_run(const v1::Run& run) {
    const v1::SessionState& state = workshop_.state;
    const bool closing = run.phase() == v1::RUN_PHASE_CLOSING;
    const bool sealed = run.phase() == v1::RUN_PHASE_SEALED || run.phase() == v1::RUN_PHASE_WITHHELD;
    ASSERT_EQ(closing, run.sealing_ms() > 0) << run.DebugString();
    ASSERT_TRUE(!closing || run.box_epoch() > 0) << run.DebugString();
    ASSERT_TRUE(!closing || run.sealing_ms() >= run.hold_ms()) << run.DebugString();
    ASSERT_TRUE(!run.read_only() || run.box_epoch() == 0) << run.DebugString();
    ASSERT_EQ(sealed, run.has_release()) << run.DebugString();
    ASSERT_TRUE(!run.shown() || run.phase() == v1::RUN_PHASE_SEALED) << run.DebugString();
    if (run.phase() == v1::RUN_PHASE_OPEN) {
      ASSERT_EQ(run.number(), state.current_run()) << run.DebugString();
      ASSERT_TRUE(run.deadline_ms() == 0 || run.left_ms() == 0) << run.DebugString();
      ASSERT_EQ(run.left_ms() > 0, state.paused() && step_of(run).pacing().has_timed()) << run.DebugString();
    } else {
      ASSERT_FALSE(has_any_clock(run)) << run.DebugString();
    }
    // A release is made once and stays, with its run, for good.
    if (!sealed) return;
    const auto [known, is_new] = releases_.emplace(run.number(), run.release());
    ASSERT_TRUE(is_new || MessageDifferencer::Equals(known->second, run.release())) << run.DebugString();
  }

  // N3, and nothing that was released is ever gone.
  void check_released_once() {
    std::map<std::uint32_t, int> of_step;
    std::size_t released = 0;
    for (const v1::Run& run : workshop_.state.runs()) {
      const bool has_question = makes_release(step_of(run)) && run.box_epoch() > 0;
      of_step[run.step()] += has_question ? 1 : 0;
      ASSERT_LE(of_step[run.step()], 1) << workshop_.state.DebugString();
      released += run.has_release() ? 1 : 0;
    }
    ASSERT_EQ(released, releases_.size());
  }

  const v1::Step& step_of(const v1::Run& run) const {
    return workshop_.exercise.steps(static_cast<int>(run.step()));
  }
  static bool has_any_clock(const v1::Run& run) { return run.deadline_ms() != 0 || run.left_ms() != 0; }

  std::mt19937 random_;
  Workshop workshop_;
  std::uint32_t threshold_ = 0;
  std::uint32_t last_run_ = 0;
  int moves_ = 0;
  std::map<std::uint32_t, v1::Release> releases_;
};

TEST(RandomSessions, keep_every_promise_whatever_is_pressed_and_whenever) {
  int moves = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomSession session(seed);
    session.play(120);
    session.end();
    moves += session.moves_accepted();
    if (testing::Test::HasFailure()) return;
  }
  // The sessions went somewhere: what is checked above was not checked on lobbies.
  EXPECT_GT(moves, 500 * 10);
}

}  // namespace
}  // namespace holdspace::rules
