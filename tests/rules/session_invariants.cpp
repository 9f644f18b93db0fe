#include "rules/session_invariants.hpp"

#include <gtest/gtest.h>

#include "rules/answers.hpp"
#include "rules/disclosure.hpp"

namespace holdspace::rules {
namespace {

bool is_sealed(const v1::Run& run) {
  return run.phase() == v1::RUN_PHASE_SEALED || run.phase() == v1::RUN_PHASE_WITHHELD;
}

bool is_taking(const v1::Run& run) {
  return run.box_epoch() > 0 && (run.phase() == v1::RUN_PHASE_OPEN || run.phase() == v1::RUN_PHASE_CLOSING);
}

v1::Release without_live(v1::Release release) {
  release.clear_live();
  return release;
}

bool same(const v1::Release& first, const v1::Release& other) {
  return first.SerializeAsString() == other.SerializeAsString();
}

}  // namespace

void SessionInvariants::check(const Workshop& workshop, const Boxes& boxes) {
  const v1::SessionState& state = workshop.state;
  revision_grows(state);
  one_run_is_open_at_most_and_it_is_the_current_one(state);
  a_run_number_is_never_used_twice(state);
  deadlines_are_in_order(workshop);
  a_run_is_in_one_phase_with_what_belongs_to_it(workshop);
  a_release_never_changes_and_a_live_one_only_grows(state);
  a_question_is_released_once(workshop);
  the_threshold_is_never_lowered(state);
  no_answer_survives_its_step(workshop, boxes);
  a_revoked_controller_never_returns_and_a_team_id_is_never_used_twice(state);
  an_invitation_works_once(state);
  undo_leads_back_to_what_is_there(state);
}

void SessionInvariants::revision_grows(const v1::SessionState& state) {
  ASSERT_GE(state.revision(), revision_);
  std::string bytes = state.SerializeAsString();
  ASSERT_TRUE(state.revision() > revision_ || seen_.empty() || bytes == seen_) << "changed without a commit";
  revision_ = state.revision();
  seen_ = std::move(bytes);
  ASSERT_LE(state.done_commands().size(), 64u * 16);
}

void SessionInvariants::one_run_is_open_at_most_and_it_is_the_current_one(const v1::SessionState& state) {
  int open = 0;
  for (const v1::Run& run : state.runs()) {
    if (run.phase() != v1::RUN_PHASE_OPEN) continue;
    ++open;
    ASSERT_EQ(run.number(), state.current_run()) << run.DebugString();
    ASSERT_NE(state.phase(), v1::SESSION_PHASE_ENDED) << run.DebugString();
  }
  ASSERT_LE(open, 1);
  ASSERT_TRUE(state.runs_size() == 0 || find_run(state, state.current_run()) != nullptr);
}

void SessionInvariants::a_run_number_is_never_used_twice(const v1::SessionState& state) {
  ASSERT_GE(state.last_run(), last_run_);
  std::uint32_t before = 0;
  for (const v1::Run& run : state.runs()) {
    ASSERT_GT(run.number(), before);
    before = run.number();
    const auto [known, is_new] = step_of_run_.emplace(run.number(), run.step());
    ASSERT_EQ(known->second, run.step()) << run.DebugString();
    ASSERT_TRUE(!is_new || run.number() > last_run_) << run.DebugString();
  }
  ASSERT_LE(before, state.last_run());
  last_run_ = state.last_run();
}

void SessionInvariants::deadlines_are_in_order(const Workshop& workshop) {
  const std::int64_t latest = workshop.moment.now_ms + 2 * clock_skew_ms;
  std::int64_t opened = 0;
  for (const v1::Run& run : workshop.state.runs()) {
    ASSERT_GE(run.opened_ms(), opened - 2 * clock_skew_ms) << run.DebugString();
    opened = std::max(opened, run.opened_ms());
    ASSERT_LE(run.opened_ms(), latest) << run.DebugString();
    ASSERT_TRUE(run.deadline_ms() == 0 || run.left_ms() == 0) << run.DebugString();
    ASSERT_LE(run.deadline_ms(), latest + workshop.graces.longest_left_ms) << run.DebugString();
    ASSERT_LE(run.left_ms(), workshop.graces.longest_left_ms) << run.DebugString();
    if (run.closed_ms() > 0) {
      ASSERT_GE(run.closed_ms(), run.opened_ms() - 2 * clock_skew_ms) << run.DebugString();
    }
    if (run.phase() == v1::RUN_PHASE_CLOSING) {
      ASSERT_GE(run.sealing_ms(), run.closed_ms()) << run.DebugString();
      ASSERT_GE(run.sealing_ms(), run.hold_ms()) << run.DebugString();
    }
  }
}

void SessionInvariants::a_run_is_in_one_phase_with_what_belongs_to_it(const Workshop& workshop) {
  for (const v1::Run& run : workshop.state.runs()) {
    const bool open = run.phase() == v1::RUN_PHASE_OPEN, closing = run.phase() == v1::RUN_PHASE_CLOSING;
    ASSERT_EQ(closing, run.sealing_ms() > 0) << run.DebugString();
    ASSERT_TRUE(!closing || run.box_epoch() > 0) << run.DebugString();
    ASSERT_TRUE(!run.read_only() || run.box_epoch() == 0) << run.DebugString();
    ASSERT_TRUE(open || (run.deadline_ms() == 0 && run.left_ms() == 0)) << run.DebugString();
    ASSERT_TRUE(run.left_ms() == 0 || workshop.state.paused()) << run.DebugString();
    ASSERT_TRUE(!open || run.deadline_ms() == 0 || !workshop.state.paused()) << run.DebugString();
    ASSERT_TRUE(!run.has_release() || is_sealed(run) || run.live()) << run.DebugString();
    ASSERT_TRUE(!is_sealed(run) || run.has_release()) << run.DebugString();
    ASSERT_EQ(run.release().live(), run.has_release() && !is_sealed(run)) << run.DebugString();
    ASSERT_TRUE(!run.shown() || run.release().picture_case() != v1::Release::PICTURE_NOT_SET)
        << run.DebugString();
    ASSERT_EQ(run.phase() == v1::RUN_PHASE_WITHHELD, run.release().withheld() == v1::WITHHELD_TOO_FEW)
        << run.DebugString();
    ASSERT_EQ(run.quick(), run.step() >= static_cast<std::uint32_t>(workshop.exercise.steps_size()))
        << run.DebugString();
  }
}

void SessionInvariants::a_release_never_changes_and_a_live_one_only_grows(const v1::SessionState& state) {
  std::size_t there = 0;
  for (const v1::Run& run : state.runs()) {
    if (!run.has_release()) continue;
    ++there;
    Seen& seen = releases_[run.number()];
    const bool is_new = seen.release.step() == 0 && !seen.release.has_check_in() && !seen.growing &&
                        seen.release.threshold() == 0;
    if (is_new || (seen.growing && may_follow(seen.release, run.release()))) {
      seen.release = run.release();
    } else {
      ASSERT_TRUE(same(without_live(seen.release), without_live(run.release()))) << run.DebugString();
      ASSERT_TRUE(seen.growing || !run.release().live()) << run.DebugString();
    }
    seen.growing = run.release().live();
  }
  ASSERT_EQ(there, releases_.size()) << "a release is gone";
}

void SessionInvariants::a_question_is_released_once(const Workshop& workshop) {
  std::map<std::uint32_t, int> askings;
  for (const v1::Run& run : workshop.state.runs()) {
    const v1::Step& step = step_at(workshop.exercise, run.step());
    if (run.quick() || !makes_release(step) || run.box_epoch() == 0) continue;
    ASSERT_EQ(++askings[run.step()], 1) << run.DebugString();
  }
}

void SessionInvariants::the_threshold_is_never_lowered(const v1::SessionState& state) {
  ASSERT_GE(state.settings().threshold(), threshold_);
  threshold_ = state.settings().threshold();
}

void SessionInvariants::no_answer_survives_its_step(const Workshop& workshop, const Boxes& boxes) {
  for (const auto& [number, box] : boxes.all()) {
    const v1::Run* run = find_run(workshop.state, number);
    ASSERT_TRUE(run != nullptr && is_taking(*run)) << "the box of run " << number << " is still there";
  }
  for (const v1::Run& run : workshop.state.runs()) {
    if (is_taking(run)) continue;
    v1::Answer late;
    late.set_run(run.number());
    late.set_sequence(1);
    late.mutable_pass();
    ASSERT_TRUE(std::holds_alternative<Rejection>(buckets_of(workshop.state, workshop.exercise, late)))
        << run.DebugString();
  }
  // Practice groups do name seats, and nothing else of them.
  if (workshop.state.groups_size() > 0) return;
  ASSERT_EQ(seen_.find("seat-"), std::string::npos) << workshop.state.DebugString();
}

void SessionInvariants::a_revoked_controller_never_returns_and_a_team_id_is_never_used_twice(
    const v1::SessionState& state) {
  std::set<std::uint32_t> now;
  for (const v1::Controller& member : state.controllers()) {
    ASSERT_TRUE(now.insert(member.id()).second) << state.DebugString();
    ASSERT_FALSE(gone_.contains(member.id())) << member.DebugString();
    ASSERT_TRUE(team_.contains(member.id()) || member.id() > last_controller_) << member.DebugString();
    ASSERT_LE(member.id(), state.last_controller()) << member.DebugString();
  }
  for (const std::uint32_t id : team_)
    if (!now.contains(id)) gone_.insert(id);
  team_ = std::move(now);
  last_controller_ = std::max(last_controller_, state.last_controller());
  ASSERT_TRUE(team_.contains(1) && team_.contains(2)) << "who made the session, and its display";
}

void SessionInvariants::an_invitation_works_once(const v1::SessionState& state) {
  for (const v1::Controller& member : state.controllers()) {
    if (member.invite_sha256().empty() || member.token_sha256().empty()) continue;
    const auto [known, is_new] = taken_up_.emplace(member.invite_sha256(), member.token_sha256());
    ASSERT_EQ(known->second, member.token_sha256()) << member.DebugString();
  }
}

void SessionInvariants::undo_leads_back_to_what_is_there(const v1::SessionState& state) {
  if (!state.has_undo()) return;
  ASSERT_NE(find_run(state, state.undo().from_run()), nullptr) << state.DebugString();
  ASSERT_EQ(state.undo().to_run(), state.current_run()) << state.DebugString();
}

}  // namespace holdspace::rules
