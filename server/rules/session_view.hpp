// Who sees what of a session. The only way from state.proto to view.proto: whatever is not drawn here stays
// inside. Owns nothing. The current run is drawn after the end too, so that clients show where the session
// ended.
#pragma once

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "holdspace/v1/view.pb.h"

namespace holdspace::rules {

v1::SharedView shared_view(const v1::SessionState& state);
v1::FacilitatorView facilitator_view(const v1::SessionState& state);
v1::DisplayView display_view(const v1::SessionState& state);

// The exercise without what this role does not see (facilitator notes).
v1::Exercise exercise_for(v1::Role role, v1::Exercise exercise);

}  // namespace holdspace::rules
