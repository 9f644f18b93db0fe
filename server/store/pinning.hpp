// A pinned exercise as bytes: all its languages, deflated. Deflated because it is the largest thing a session
// writes, and because then an option's id is on a disk in plain bytes only if somebody wrote an *answer*
// there: that is what the canary test looks for (anonymity N11).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/session_store.hpp"

namespace holdspace::store {

// Throws std::length_error beyond limits::pinned_exercise_bytes: what came in was to be checked before.
std::string pin(const PinnedExercise& languages);
// Nothing: these bytes are not a pinned exercise, or are longer than any could be.
std::optional<PinnedExercise> unpin(std::string_view bytes);

}  // namespace holdspace::store
