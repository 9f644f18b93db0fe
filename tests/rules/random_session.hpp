// One session played at random from a seed: several facilitators with stale screens, people who come late,
// get lost and come back, boxes that are lost, two nodes whose clocks differ, and every command there is.
// After each thing that happens the invariants are checked. For tests.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "rules/boxes.hpp"
#include "rules/pacing.hpp"
#include "rules/session_invariants.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {

class RandomSession {
 public:
  explicit RandomSession(std::uint32_t seed);

  void play(int things);
  // Everything that still closes is sealed in the end, and no answer is left.
  void end();

  // What went on in it, so that a test can tell that it was a session worth checking.
  struct Diary {
    int moves = 0, answers = 0, releases = 0, batches = 0, went_on_by_itself = 0, claims = 0, undone = 0;
  };
  Diary diary() const;

 private:
  struct Leader {
    std::string token, secret;
    std::uint32_t seen_run = 0;  // what is on the screen
    v1::Command last;            // pressed last: it may be sent again
  };

  std::uint32_t pick(std::uint32_t below);
  bool one_in(std::uint32_t many) { return pick(many) == 0; }
  Moment by_some_clock();

  void happen();
  void commit(v1::SessionState next);
  void let_time_pass(std::int64_t ms);
  void tick();
  void people_come_and_go();
  void somebody_answers();
  void a_box_is_lost();
  void somebody_claims();
  void somebody_presses();

  v1::Answer answer_to(const v1::Run& run);
  v1::Command a_command();
  v1::Command a_pacing_command();
  v1::Command a_room_command();

  std::mt19937 random_;
  Workshop workshop_;
  Boxes boxes_;
  SessionInvariants invariants_;
  Diary diary_;
  std::vector<std::string> present_, away_;  // seats
  std::vector<Leader> leaders_;
  std::vector<std::string> secrets_;  // of all invitations that were ever made
  std::uint64_t made_ = 0;            // names, ids, secrets
};

}  // namespace holdspace::rules
