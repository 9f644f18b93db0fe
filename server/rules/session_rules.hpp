// The rules of a session: from a state and what was pressed to the next state. Pure: time comes in as an argument, and
// so does everything else; the same arguments give the same answer on every node. Owns nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "holdspace/v1/exercise.pb.h"
#include "rules/decision.hpp"

namespace holdspace::rules {

// What the rules are told of the world, and the limits of support/limits.hpp that they need.
struct Moment {
  std::int64_t now_ms = 0;          // the session's clock
  std::uint32_t seats_present = 0;  // kept by a run that opens now (N6)
};
struct Graces {
  std::int64_t move_ms = 5'000;
  std::int64_t close_ms = 2'000;
  std::int64_t lost_box_ms = 10'000;
  std::size_t remembered_commands = 64;
  std::size_t runs = 400;
};

// Whether this very command was decided before; then its outcome (UNSPECIFIED: done).
std::optional<v1::RejectionCode> remembered(const v1::SessionState& state, std::string_view command_id);

// What a command by this role makes of the state. The next state remembers the command's id; a Rejection remembers
// nothing (it changed nothing, and will be decided again if it is sent again).
Decision decide(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Command& command, v1::Role role,
                const Moment& moment, const Graces& graces);

// Whether runs of this step have an answer box (check-in, rating, reflection), and whether sealing makes a release of it
// (check-in, rating).
bool takes_answers(const v1::Step& step);
bool makes_release(const v1::Step& step);

// The run of this number; null if there is none.
const v1::Run* find_run(const v1::SessionState& state, std::uint32_t number);

}  // namespace holdspace::rules
