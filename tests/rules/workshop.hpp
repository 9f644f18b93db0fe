// A session for tests, in memory: an exercise with one step of each kind, a clock that only moves when told,
// and a facilitator who presses. Owned by the test. Not a node: nothing happens by itself but in
// let_time_pass().
#pragma once

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "rules/decision.hpp"
#include "rules/session_rules.hpp"
#include "rules/tally.hpp"

namespace holdspace::v1 {

inline void PrintTo(RejectionCode code, std::ostream* out) {
  *out << RejectionCode_Name(code);
}
inline void PrintTo(RunPhase phase, std::ostream* out) {
  *out << RunPhase_Name(phase);
}
inline void PrintTo(SessionPhase phase, std::ostream* out) {
  *out << SessionPhase_Name(phase);
}
inline void PrintTo(Amount amount, std::ostream* out) {
  *out << Amount_Name(amount);
}
inline void PrintTo(ProgressBand band, std::ostream* out) {
  *out << ProgressBand_Name(band);
}
inline void PrintTo(ContributorBand band, std::ostream* out) {
  *out << ContributorBand_Name(band);
}
inline void PrintTo(const SessionState& state, std::ostream* out) {
  *out << state.DebugString();
}

}  // namespace holdspace::v1

namespace holdspace::rules {

// Accepted, as a code.
inline constexpr v1::RejectionCode done = v1::REJECTION_CODE_UNSPECIFIED;

// The steps of exercise_of_each_kind().
enum ExampleStep : std::uint32_t { guidance = 0, rating, check_in, reflection, pausing, qualities };
v1::Exercise exercise_of_each_kind();

v1::Command start_command();
v1::Command next_command();
v1::Command go_to_command(std::uint32_t step);
v1::Command pause_command();
v1::Command resume_command();
v1::Command extend_command(std::uint32_t by_ms);
v1::Command close_command();
v1::Command undo_command();
v1::Command show_command(std::uint32_t run);
v1::Command end_command();

class Workshop {
 public:
  Workshop();

  // Pressed by the facilitator on the current run, under an id of its own. `done`, or why not; what is
  // accepted is the state from then on.
  v1::RejectionCode press(v1::Command command);
  v1::RejectionCode press_on(std::uint32_t run, v1::Command command);
  Decision decide_as(v1::Role role, v1::Command command) const;

  // Started, and gone to this step; a while later, so that nothing can be undone any more.
  static Workshop on_step(std::uint32_t step);

  // Deadlines and sealings that become due until then happen when they are due; boxes hold `tally`.
  void let_time_pass(std::int64_t ms, const Tally& tally = {});

  const v1::Run& run(std::uint32_t number) const;
  const v1::Run& current() const { return run(state.current_run()); }

  v1::Exercise exercise = exercise_of_each_kind();
  v1::SessionState state;
  Moment moment{1'000'000, 12};
  Graces graces;

 private:
  std::uint64_t pressed_ = 0;
};

Tally ratings(std::initializer_list<std::uint32_t> given);

}  // namespace holdspace::rules
