// What holds in every session, whatever is pressed and whenever: checked after each thing that happened, with
// what was seen before. Each function is one promise and named after it. For tests.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "rules/boxes.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {

class SessionInvariants {
 public:
  // Two nodes' ideas of the time differ by at most this.
  static constexpr std::int64_t clock_skew_ms = 40;

  // Fails the running test, fatally, where one is broken.
  void check(const Workshop& workshop, const Boxes& boxes);

 private:
  void revision_grows(const v1::SessionState& state);
  void one_run_is_open_at_most_and_it_is_the_current_one(const v1::SessionState& state);
  void a_run_number_is_never_used_twice(const v1::SessionState& state);
  void deadlines_are_in_order(const Workshop& workshop);
  void a_run_is_in_one_phase_with_what_belongs_to_it(const Workshop& workshop);
  void a_release_never_changes_and_a_live_one_only_grows(const v1::SessionState& state);
  void a_question_is_released_once(const Workshop& workshop);
  void the_threshold_is_never_lowered(const v1::SessionState& state);
  void no_answer_survives_its_step(const Workshop& workshop, const Boxes& boxes);
  void a_revoked_controller_never_returns_and_a_team_id_is_never_used_twice(const v1::SessionState& state);
  void an_invitation_works_once(const v1::SessionState& state);
  void undo_leads_back_to_what_is_there(const v1::SessionState& state);

  struct Seen {
    v1::Release release;
    bool growing = false;
  };
  std::uint64_t revision_ = 0;
  std::string seen_;  // the state of that revision
  std::uint32_t threshold_ = 0;
  std::uint32_t last_run_ = 0;
  std::map<std::uint32_t, std::uint32_t> step_of_run_;
  std::map<std::uint32_t, Seen> releases_;
  std::set<std::uint32_t> team_, gone_;
  std::uint32_t last_controller_ = 0;
  std::map<std::string, std::string> taken_up_;  // token by invitation
};

}  // namespace holdspace::rules
