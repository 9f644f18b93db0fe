// What commands and clocks both do to a run. For the files of this folder only; owns nothing, and changes
// only what it is given.
#pragma once

#include <cstdint>
#include <optional>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "rules/session_rules.hpp"

namespace holdspace::rules {

// The run of this number, to be changed; null if there is none.
v1::Run* find_run(v1::SessionState& state, std::uint32_t number);

bool has_clock(const v1::Run& run);

// Whether hand-ins for this run go into its box: it has one, and is open or closing.
bool takes_answers_now(const v1::Run& run);

// What is left on the run's clock, running or paused: at least 1 ms, so that it stays a clock. 0: it has
// none.
std::int64_t time_left(const v1::Run& run, std::int64_t now_ms);

// A run that has a box begins to close and waits for late hand-ins until `sealing_ms`, longer if a lost box
// holds it. A run without one is closed. Only for open runs.
void begin_closing(v1::Run& run, std::int64_t closed_ms, std::int64_t sealing_ms);

// The run is left, by a move or by the end of the session. Whatever was still coming in has the move's grace.
void leave(v1::Run& run, std::int64_t now_ms, const Graces& graces);

// Opens the step as the current run, under a number never used before. Read-only if its question was
// released, or is about to be (N3), unless it is a quick step.
void open_run(v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t step, const Moment& moment,
              const Graces& graces);

// Leaves the current run and opens this step, with a way back for a while. False, and nothing is changed: the
// session has as many runs as it may have.
bool move(v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t step, const Moment& moment,
          const Graces& graces);

// Where next leads from this run; nothing after the last step of the script.
std::optional<std::uint32_t> step_after(const v1::Run& run, const v1::Exercise& exercise);

}  // namespace holdspace::rules
