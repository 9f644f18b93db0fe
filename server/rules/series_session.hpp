// What a series keeps of a session: the releases that were shown, and nothing else (N14). Pure.
#pragma once

#include <optional>

#include "holdspace/v1/api.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"

namespace holdspace::rules {

// Nothing: it belongs to no series, never started, or is not over: not ended, or a run is not sealed yet.
std::optional<v1::SeriesSession> series_session_of(const v1::SessionState& state,
                                                   const v1::Exercise& exercise);

}  // namespace holdspace::rules
