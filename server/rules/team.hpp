// Who else leads, supports, watches or shows: taking up an invitation. Inviting and revoking are commands
// (session_rules.hpp). Pure: secrets and tokens come in as their hashes.
#pragma once

#include <optional>
#include <string_view>

#include "holdspace/v1/state.pb.h"

namespace holdspace::rules {

// The state in which the invitation with this secret belongs to this token, to be committed; unchanged if it
// does already. Nothing: there is no such invitation, it was revoked, or somebody else has taken it up: it
// works once. Also nothing if the token already is somebody else of the team.
std::optional<v1::SessionState> claim_invite(const v1::SessionState& state, std::string_view secret_sha256,
                                             std::string_view token_sha256);

// The member of the team with this token; null: nobody, or not any more.
const v1::Controller* controller_of(const v1::SessionState& state, std::string_view token_sha256);

}  // namespace holdspace::rules
