// Requests for support, and the commands that go to the inbox: what may be sent, and by whom. Pure. Looks at
// nothing of where in the exercise everybody is, and at no answer (N15).
#pragma once

#include <optional>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/state.pb.h"
#include "rules/decision.hpp"

namespace holdspace::rules {

// Why not; nothing: it may. NOT_ALLOWED for all but participants, MALFORMED, ENDED.
std::optional<Rejection> check_support(const v1::SessionState& state, v1::Role role,
                                       const v1::SupportRequest& request);
std::optional<Rejection> check_support(const v1::SessionState& state, v1::Role role,
                                       const v1::SupportWithdrawal& withdrawal);

// Of a command for which goes_to_inbox() holds: AnswerSupport by facilitators and supporters, until the end;
// ShowShares by facilitators, from the start on, after the end too. decide() says the same of them.
// NOT_ALLOWED, MALFORMED, NOT_STARTED, ENDED, NO_SUCH_RUN.
std::optional<Rejection> check_inbox_command(const v1::SessionState& state, v1::Role role,
                                             const v1::Command& command);

}  // namespace holdspace::rules
