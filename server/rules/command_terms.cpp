#include "rules/command_terms.hpp"

#include "rules/session_rules.hpp"

namespace holdspace::rules {

Terms terms_of(v1::Command::ActionCase action) {
  using Command = v1::Command;
  switch (action) {
    case Command::kStart: return {.in_lobby = true, .in_steps = false, .keeps_undo = false};
    case Command::kEndGently: return {.in_lobby = true, .keeps_undo = false};
    // Moves: each makes a way back of its own.
    case Command::kNext:
    case Command::kGoToStep:
    case Command::kAskQuickStep:
    case Command::kGoToGrounding: return {};
    // What acts on the run that is open now.
    case Command::kPause:
    case Command::kResume:
    case Command::kExtend:
    case Command::kCloseNow:
    case Command::kUndo: return {.keeps_undo = false};
    case Command::kLetIn: return {};
    case Command::kLock:
    case Command::kSayToAll:
    case Command::kRaiseThreshold:
    case Command::kInvite:
    case Command::kFormGroups: return {.in_lobby = true};
    // Whoever was let in too far must be put out at any time.
    case Command::kRevoke: return {.in_lobby = true, .after_end = true};
    case Command::kShowRelease: return {.after_end = true};
    case Command::kShowShares: return {.after_end = true, .to_inbox = true};
    case Command::kAnswerSupport: return {.supporters_too = true, .in_lobby = true, .to_inbox = true};
    case Command::ACTION_NOT_SET: break;
  }
  return {.in_steps = false};
}

bool may_press(v1::Role role, v1::Command::ActionCase action) {
  return role == v1::ROLE_FACILITATOR || (role == v1::ROLE_SUPPORTER && terms_of(action).supporters_too);
}

bool goes_to_inbox(v1::Command::ActionCase action) {
  return terms_of(action).to_inbox;
}

}  // namespace holdspace::rules
