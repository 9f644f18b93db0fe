#include "robots/notebook.hpp"

#include <algorithm>

#include "robots/view_checks.hpp"
#include "support/limits.hpp"

namespace holdspace::robots {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t clocks_apart_ms = 500;
// The number of people present when a step opened is what nodes told each other within their refresh, and a
// little.
constexpr auto attendance_is_known_after = limits::presence_refresh + 2s;

}  // namespace

void Notebook::read(v1::Role role, const Lifeline::Letter& letter) {
  findings.add(faults_of_message(role, letter.message, letter.bytes));
  if (letter.message.has_welcome()) compare_exercise(role, letter.message.welcome().exercise());
}

void Notebook::compare_exercise(v1::Role role, v1::Exercise exercise) {
  if (role == v1::ROLE_FACILITATOR) {
    for (v1::Step& step : *exercise.mutable_steps()) step.clear_facilitator_notes();
    for (v1::Step& step : *exercise.mutable_quick_steps()) step.clear_facilitator_notes();
  }
  if (exercise_.id().empty()) {
    exercise_ = std::move(exercise);
  } else if (exercise.SerializeAsString() != exercise_.SerializeAsString()) {
    findings.add("Two people of one session were sent different exercises.");
  }
}

const v1::Step* Notebook::step(std::uint32_t index) const {
  const auto steps = static_cast<std::uint32_t>(exercise_.steps_size());
  if (index < steps) return &exercise_.steps(static_cast<int>(index));
  index -= steps;
  const bool quick = index < static_cast<std::uint32_t>(exercise_.quick_steps_size());
  return quick ? &exercise_.quick_steps(static_cast<int>(index)) : nullptr;
}

void Notebook::arrived(std::uint32_t run, Clock::time_point welcomed_at, Clock::time_point at) {
  arrivals_[run].push_back({welcomed_at, at});
}

void Notebook::read_shared(const v1::SharedView& shared) {
  const auto [seen, is_new] = views_.try_emplace(shared.revision(), shared.SerializeAsString());
  if (!is_new && seen->second != shared.SerializeAsString()) {
    findings.add("Revision " + std::to_string(shared.revision()) + " looks different on two screens.");
  }
  if (shared.threshold() != session_.threshold) findings.add("The threshold of the session changed.");
  for (const v1::Release& release : shared.releases()) read_release(release);
  if (!shared.has_current()) return;
  const v1::RunView& current = shared.current();
  if (current.live()) expectations.live(current.run());
  if (current.box_epoch() != 0) expectations.box(current.run(), current.box_epoch());
  for (const v1::RunView& run : shared.closing()) expectations.box(run.run(), run.box_epoch());
  if (openings_.contains(current.run())) return;
  const Clock::time_point now = Clock::now();
  const auto lately = std::count_if(changes_.begin(), changes_.end(), [now](Clock::time_point change) {
    return now - change < attendance_is_known_after;
  });
  const auto known = static_cast<std::int64_t>(connected_) - lately;
  openings_[current.run()] = {now, static_cast<std::uint32_t>(std::max<std::int64_t>(0, known))};
}

// Progress moves at most every 3 s, so a band that comes soon after a step opened may still be the last
// one's.
void Notebook::read_presence(const v1::PresenceView& presence, std::uint32_t run) {
  Attendance there{set_out_, 0, 0, 0, session_.only_robots};
  const auto opening = openings_.find(run);
  if (opening != openings_.end() && Clock::now() - opening->second.seen_at > limits::progress_tick + 1s) {
    there = {set_out_, expectations.people(run), opening->second.participants, session_.threshold,
             session_.only_robots};
  }
  findings.add(faults_of_presence(presence, there));
}

void Notebook::read_release(const v1::Release& release) {
  const auto [seen, is_new] = releases_.try_emplace(release.run(), release);
  if (!is_new && seen->second.live()) seen->second = release;  // it grows until it is sealed (N2)
  if (release.live()) return;
  if (!is_new && seen->second.SerializeAsString() != release.SerializeAsString()) {
    findings.add("The release of run " + std::to_string(release.run()) + " is not the same for everybody.");
  }
}

void Notebook::came(bool joins) {
  ++connected_;
  if (joins) ++joined_;
  if (!joins) ++reconnects;
  changes_.push_back(Clock::now());
  if (changes_.size() > 100'000) changes_.pop_front();
}

void Notebook::went() {
  --connected_;
  changes_.push_back(Clock::now());
}

std::optional<Clock::duration> Notebook::calm_for() const {
  if (changes_.empty()) return std::nullopt;
  return Clock::now() - changes_.back();
}

std::vector<double> Notebook::step_changes_ms() const {
  std::vector<double> samples;
  for (const auto& [run, pressed_at] : moves_) {
    const auto found = arrivals_.find(run);
    if (found == arrivals_.end()) continue;
    for (const Arrival& arrival : found->second) {
      if (arrival.welcomed_at > pressed_at || arrival.at < pressed_at) continue;
      samples.push_back(std::chrono::duration<double, std::milli>(arrival.at - pressed_at).count());
    }
  }
  return samples;
}

void Notebook::clock(std::int64_t offset_ms) {
  if (!clocks_) clocks_.emplace(offset_ms, offset_ms);
  clocks_->first = std::min(clocks_->first, offset_ms);
  clocks_->second = std::max(clocks_->second, offset_ms);
}

void Notebook::judge_clocks() {
  if (!clocks_ || clocks_->second - clocks_->first <= clocks_apart_ms) return;
  findings.add("Clocks are " + std::to_string(clocks_->second - clocks_->first) +
               " ms apart between screens.");
}

void Notebook::judge_releases() {
  for (const auto& [run, release] : releases_) {
    if (std::find(undone_.begin(), undone_.end(), run) != undone_.end()) {
      findings.add("Run " + std::to_string(run) + " was taken back, and still has a release.");
    }
    const v1::Step* asked = step(release.step());
    if (asked == nullptr)
      findings.add("Run " + std::to_string(run) + " is of a step that the exercise does not have.");
    else if (session_.only_robots)
      findings.add(expectations.faults_of(release, *asked, session_.threshold));
  }
}

}  // namespace holdspace::robots
