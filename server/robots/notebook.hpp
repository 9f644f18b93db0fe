// What all robots of one rehearsal write down together: what was sent, what was shown to whom, when, and what
// was wrong with it. Lives on the rehearsal's thread, as long as the rehearsal; knows no socket.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "holdspace/v1/server.pb.h"
#include "robots/correspondence.hpp"
#include "robots/expectations.hpp"
#include "robots/findings.hpp"
#include "robots/lifeline.hpp"

namespace holdspace::robots {

// Which state a screen was drawn from.
using Version = std::pair<std::uint64_t, std::string>;

class Notebook {
 public:
  struct Session {
    std::string id;
    std::uint32_t threshold = 5;
    bool only_robots = true;
  };
  explicit Notebook(Session session) : session_(std::move(session)) {}

  Findings findings;
  Expectations expectations;
  std::uint64_t reconnects = 0, late_joins = 0, commands = 0;

  const Session& session() const { return session_; }

  // Each message as it came to somebody, with what is wrong with it by itself and beside what others were
  // sent.
  void read(v1::Role role, const Lifeline::Letter& letter);
  void read_shared(const v1::SharedView& shared);
  // A participant sees this run for the first time, on a connection that stands since `welcomed_at`.
  void arrived(std::uint32_t run, Clock::time_point welcomed_at, Clock::time_point at);
  // While this run is the current one on that screen.
  void read_presence(const v1::PresenceView& presence, std::uint32_t run);
  void read_release(const v1::Release& release);

  // A participant is about to say Hello for the first time: from now on a place may be taken.
  void sets_out() { ++set_out_; }
  // A participant's connection was welcomed (for the first time: joins) or is gone.
  void came(bool joins);
  void went();
  std::uint32_t joined() const { return joined_; }
  std::optional<Clock::duration> calm_for() const;  // since the last participant came or went

  // The facilitator pressed, at this moment, what opened this run.
  void moved(std::uint32_t run, Clock::time_point pressed_at) { moves_[run] = pressed_at; }
  // From a press to each participant's screen, in ms: of those whose connection stood all the while.
  std::vector<double> step_changes_ms() const;

  void clock(std::int64_t offset_ms);
  void judge_clocks();  // once, at the end

  // The exercise as participants see it: the first Welcome's.
  const v1::Exercise& exercise() const { return exercise_; }
  // Quick steps after the others; null: it has none such.
  const v1::Step* step(std::uint32_t index) const;

  Correspondence correspondence;
  const std::map<std::uint32_t, v1::Release>& releases() const { return releases_; }
  // A run that was taken back by undo: it must never be released.
  void undone(std::uint32_t run) { undone_.push_back(run); }
  void judge_releases();  // once, at the end

 private:
  struct Arrival {
    Clock::time_point welcomed_at, at;
  };

  struct Opening {
    Clock::time_point seen_at;       // by the first
    std::uint32_t participants = 0;  // at least so many were connected
  };

  void compare_exercise(v1::Role role, v1::Exercise exercise);

  Session session_;
  v1::Exercise exercise_;
  std::map<std::uint64_t, std::string> views_;  // revision → the whole SharedView
  std::map<std::uint32_t, v1::Release> releases_;
  std::map<std::uint32_t, std::vector<Arrival>> arrivals_;
  std::map<std::uint32_t, Clock::time_point> moves_;
  std::map<std::uint32_t, Opening> openings_;
  std::vector<std::uint32_t> undone_;
  std::deque<Clock::time_point> changes_;  // when participants came and went
  std::uint32_t set_out_ = 0, joined_ = 0, connected_ = 0;
  std::optional<std::pair<std::int64_t, std::int64_t>> clocks_;  // smallest and largest offset
};

}  // namespace holdspace::robots
