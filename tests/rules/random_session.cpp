#include "rules/random_session.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "rules/answers.hpp"
#include "rules/team.hpp"
#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

// By their bytes: there are no maps in it, and this is asked very often.
bool same(const v1::SessionState& first, const v1::SessionState& other) {
  return first.SerializeAsString() == other.SerializeAsString();
}

v1::SessionState lobby() {
  v1::SessionState state;
  state.set_phase(v1::SESSION_PHASE_LOBBY);
  for (const v1::Role role : {v1::ROLE_FACILITATOR, v1::ROLE_DISPLAY}) {
    v1::Controller& member = *state.add_controllers();
    state.set_last_controller(state.last_controller() + 1);
    member.set_id(state.last_controller());
    member.set_role(role);
    member.set_token_sha256(hash_of("made with it " + std::to_string(role)));
    member.set_made_session(true);
  }
  return state;
}

}  // namespace

RandomSession::RandomSession(std::uint32_t seed) : random_(seed) {
  workshop_.exercise = whole_exercise();
  workshop_.state = lobby();
  workshop_.state.mutable_settings()->set_threshold(one_in(2) ? 3 : 5);
  workshop_.state.mutable_settings()->set_expected_people(one_in(2) ? 12 : 60);
  for (std::uint32_t people = pick(24); people > 0; --people)
    present_.push_back("seat-" + std::to_string(++made_));
  leaders_.push_back({hash_of("made with it " + std::to_string(v1::ROLE_FACILITATOR)), "", 0, {}});
}

void RandomSession::play(int things) {
  for (int thing = 0; thing < things && !testing::Test::HasFatalFailure(); ++thing) happen();
}

void RandomSession::end() {
  v1::Command command = end_command();
  command.set_id(hash_of("the end").substr(0, 16));
  Decision decision = workshop_.decide_as(v1::ROLE_FACILITATOR, command);
  if (auto* next = std::get_if<v1::SessionState>(&decision)) commit(std::move(*next));
  let_time_pass(60'000);
  EXPECT_FALSE(next_due(workshop_.state).has_value());
  for (const v1::Run& run : workshop_.state.runs()) EXPECT_NE(run.phase(), v1::RUN_PHASE_CLOSING);
  EXPECT_TRUE(boxes_.all().empty());
}

RandomSession::Diary RandomSession::diary() const {
  Diary diary = diary_;
  for (const v1::Run& run : workshop_.state.runs()) diary.releases += run.phase() == v1::RUN_PHASE_SEALED;
  return diary;
}

std::uint32_t RandomSession::pick(std::uint32_t below) {
  return std::uniform_int_distribution<std::uint32_t>(0, below - 1)(random_);
}

// Of one of the nodes.
Moment RandomSession::by_some_clock() {
  Moment moment = workshop_.moment;
  moment.now_ms += pick(2 * SessionInvariants::clock_skew_ms) - SessionInvariants::clock_skew_ms;
  moment.seats_present = static_cast<std::uint32_t>(present_.size());
  moment.seats_by_lot = present_;
  std::shuffle(moment.seats_by_lot.begin(), moment.seats_by_lot.end(), random_);
  return moment;
}

void RandomSession::happen() {
  switch (pick(16)) {
    case 0: return let_time_pass(pick(7'000));
    case 1: return let_time_pass(pick(100'000));
    case 2:
    case 3: return tick();
    case 4: return people_come_and_go();
    case 5:
    case 6:
    case 7:
    case 8: return somebody_answers();
    case 9: return one_in(3) ? a_box_is_lost() : somebody_claims();
    default: return somebody_presses();
  }
}

// As the store does it: what changes gets the next revision. The box of a run that was undone goes with it.
void RandomSession::commit(v1::SessionState next) {
  if (same(next, workshop_.state)) return;
  next.set_revision(workshop_.state.revision() + 1);
  next.set_commit_id(std::to_string(next.revision()));
  diary_.moves += next.last_run() > workshop_.state.last_run() ? 1 : 0;
  for (const v1::Run& run : workshop_.state.runs())
    if (find_run(std::as_const(next), run.number()) == nullptr) {
      boxes_.lose(run.number());
      ++diary_.undone;
    }
  workshop_.state = std::move(next);
  invariants_.check(workshop_, boxes_);
}

void RandomSession::let_time_pass(std::int64_t ms) {
  const std::int64_t until = workshop_.moment.now_ms + ms;
  for (auto due = next_due(workshop_.state); due && due->at_ms <= until; due = next_due(workshop_.state)) {
    if (testing::Test::HasFatalFailure()) return;
    workshop_.moment.now_ms = std::max(workshop_.moment.now_ms, due->at_ms);
    const std::uint32_t current = workshop_.state.current_run();
    if (due->what == Due::What::deadline) {
      commit(close_at_deadline(workshop_.state, workshop_.exercise, due->run, workshop_.moment,
                               workshop_.graces));
      diary_.went_on_by_itself += workshop_.state.current_run() != current ? 1 : 0;
      continue;
    }
    const Tally tally = boxes_.close(workshop_.run(due->run), workshop_.state.settings().threshold());
    commit(seal(workshop_.state, workshop_.exercise, due->run, tally, workshop_.moment.now_ms));
  }
  workshop_.moment.now_ms = until;
}

// What a node does every three seconds: the next batch, and going on when people are ready.
void RandomSession::tick() {
  const v1::Run* run = find_run(std::as_const(workshop_.state), workshop_.state.current_run());
  if (run == nullptr || run->phase() != v1::RUN_PHASE_OPEN || !boxes_.is_there(run->number())) return;
  const std::uint32_t number = run->number(), threshold = workshop_.state.settings().threshold();
  const bool most =
      progress_band(boxes_.answered(number), run->seats_at_opening(), threshold) == v1::PROGRESS_BAND_MOST;
  if (run->live()) {
    const std::uint64_t before = workshop_.state.revision();
    commit(show_batch(workshop_.state, workshop_.exercise, number, boxes_.next_batch(number, threshold)));
    diary_.batches += workshop_.state.revision() > before ? 1 : 0;
  }
  if (!most) return;
  commit(close_when_ready(workshop_.state, workshop_.exercise, number, by_some_clock(), workshop_.graces));
  diary_.went_on_by_itself += workshop_.state.current_run() != number ? 1 : 0;
}

void RandomSession::people_come_and_go() {
  const auto move_one = [this](std::vector<std::string>& from, std::vector<std::string>& to) {
    if (from.empty()) return;
    const std::size_t one = pick(static_cast<std::uint32_t>(from.size()));
    to.push_back(from[one]);
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(one));
  };
  for (std::uint32_t people = 1 + pick(4); people > 0; --people) switch (pick(3)) {
      case 0: move_one(present_, away_); break;
      case 1: move_one(away_, present_); break;
      default: present_.push_back("seat-" + std::to_string(++made_));
    }
}

void RandomSession::somebody_answers() {
  if (present_.empty()) return;
  for (std::uint32_t answers = 1 + pick(8); answers > 0; --answers) {
    const std::string& seat = present_[pick(static_cast<std::uint32_t>(present_.size()))];
    const std::uint32_t number =
        one_in(4) ? pick(workshop_.state.last_run() + 2) : workshop_.state.current_run();
    const v1::Run* run = find_run(std::as_const(workshop_.state), number);
    if (run == nullptr) continue;
    const auto given = buckets_of(workshop_.state, workshop_.exercise, answer_to(*run));
    const auto* buckets = std::get_if<std::string>(&given);
    if (buckets == nullptr) continue;
    diary_.answers += boxes_.hand_in(*run, seat, *buckets) ? 1 : 0;
  }
  invariants_.check(workshop_, boxes_);
}

// Mostly what is asked; sometimes a pass, sometimes nonsense.
v1::Answer RandomSession::answer_to(const v1::Run& run) {
  v1::Answer answer;
  answer.set_run(run.number());
  answer.set_sequence(++made_);
  const v1::Step& step = step_at(workshop_.exercise, run.step());
  switch (one_in(5) ? pick(6) : 6) {
    case 0:
    case 1: answer.mutable_pass(); return answer;
    case 2: answer.set_rating(pick(12)); return answer;
    case 3: answer.mutable_choices()->add_options(pick(6)); return answer;
    case 4: answer.mutable_two_pull()->set_distance(pick(12)); return answer;
    default: break;
  }
  if (step.has_check_in())
    answer.mutable_choices()->add_options(pick(static_cast<std::uint32_t>(step.check_in().options_size())));
  else if (step.has_two_pull_rating())
    answer.mutable_two_pull()->set_closeness(pick(11));
  else if (!step.intensity_rating().paired_with().empty())
    answer.mutable_pair()->set_after(pick(11));
  else if (step.has_intensity_rating())
    answer.set_rating(pick(11));
  else
    answer.mutable_done();
  return answer;
}

// A box that nobody knows is lost is lost too; both nodes that find it so renew it.
void RandomSession::a_box_is_lost() {
  const std::uint32_t number = pick(workshop_.state.last_run() + 1);
  const v1::Run* run = find_run(std::as_const(workshop_.state), number);
  const std::uint32_t epoch = run == nullptr ? 1 : run->box_epoch();
  boxes_.lose(number);
  for (int node = 0; node < 2; ++node)
    commit(renew_box(workshop_.state, number, epoch, by_some_clock().now_ms, workshop_.graces));
}

void RandomSession::somebody_claims() {
  if (secrets_.empty()) return;
  const std::string& secret = secrets_[pick(static_cast<std::uint32_t>(secrets_.size()))];
  const std::string token = hash_of("device " + std::to_string(++made_));
  auto claimed = claim_invite(workshop_.state, hash_of(secret), token);
  if (!claimed) return;
  ++diary_.claims;
  commit(std::move(*claimed));
  leaders_.push_back({token, secret, workshop_.state.current_run(), {}});
  // The answer to it was lost; the device claims again.
  const auto again = claim_invite(workshop_.state, hash_of(secret), token);
  ASSERT_TRUE(again.has_value());
  ASSERT_TRUE(same(*again, workshop_.state));
}

// By a leader who may look at an old screen, may have been revoked, and may send the last one again.
void RandomSession::somebody_presses() {
  Leader& leader = leaders_[pick(static_cast<std::uint32_t>(leaders_.size()))];
  const v1::Controller* member = controller_of(workshop_.state, leader.token);
  if (one_in(8) || leader.seen_run == 0) leader.seen_run = workshop_.state.current_run();
  if (!one_in(6)) leader.seen_run = workshop_.state.current_run();
  if (leader.last.id().empty() || !one_in(10)) {
    leader.last = a_command();
    leader.last.set_id(hash_of("command " + std::to_string(++made_)).substr(0, 16));
    leader.last.set_run(leader.seen_run);
  }
  const v1::Role role = member == nullptr ? v1::ROLE_UNSPECIFIED : member->role();
  const bool was_remembered = remembered(workshop_.state, leader.last.id());
  Decision decision =
      decide(workshop_.state, workshop_.exercise, leader.last, role, by_some_clock(), workshop_.graces);
  if (auto* next = std::get_if<v1::SessionState>(&decision)) {
    ASSERT_TRUE(may_press(role, leader.last.action_case()));
    ASSERT_TRUE(!was_remembered || same(*next, workshop_.state));
    commit(std::move(*next));
  }
}

v1::Command RandomSession::a_command() {
  return pick(3) == 0 ? a_room_command() : a_pacing_command();
}

v1::Command RandomSession::a_pacing_command() {
  if (workshop_.state.phase() == v1::SESSION_PHASE_LOBBY && one_in(3)) return start_command();
  switch (pick(16)) {
    case 0: return start_command();
    case 1:
    case 2: return go_to_command(pick(static_cast<std::uint32_t>(workshop_.exercise.steps_size()) + 1));
    case 3: return pause_command();
    case 4: return resume_command();
    case 5: return extend_command(one_in(2) ? 30'000 : 300'000);
    case 6: return close_command();
    case 7:
    case 8: return undo_command();
    case 9: return quick_command(pick(4));
    case 10: return grounding_command();
    case 11: return one_in(30) ? end_command() : next_command();
    default: return next_command();
  }
}

v1::Command RandomSession::a_room_command() {
  switch (pick(12)) {
    case 0: return lock_command(one_in(2));
    case 1: return let_in_command();
    case 2: return say_command(one_in(3) ? "" : "back at " + std::to_string(pick(24)));
    case 3: return raise_command(one_in(4) ? pick(120) : pick(8));
    case 4:
    case 5:
      secrets_.push_back("secret " + std::to_string(++made_));
      return invite_command(static_cast<v1::Role>(pick(v1::Role_MAX + 2)), secrets_.back());
    case 6: return revoke_command(pick(workshop_.state.last_controller() + 2));
    case 7: return groups_command();
    case 8: return answer_support_command(std::string(16, 'r'), v1::SUPPORT_ANSWER_SEEN);
    case 9: return show_shares_command(pick(workshop_.state.last_run() + 1));
    default: return show_command(pick(workshop_.state.last_run() + 2));
  }
}

}  // namespace holdspace::rules
