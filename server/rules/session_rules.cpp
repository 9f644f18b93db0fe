#include "rules/session_rules.hpp"

#include <utility>

#include "rules/command_terms.hpp"
#include "rules/commands.hpp"
#include "rules/support.hpp"

namespace holdspace::rules {
namespace {

constexpr std::size_t command_id_bytes = 16;

Decision act(v1::SessionState state, const Press& press) {
  switch (press.command.action_case()) {
    case v1::Command::kStart: return start(std::move(state), press);
    case v1::Command::kNext: return next(std::move(state), press);
    case v1::Command::kGoToStep: return go_to_step(std::move(state), press);
    case v1::Command::kPause: return pause(std::move(state), press);
    case v1::Command::kResume: return resume(std::move(state), press);
    case v1::Command::kExtend: return extend(std::move(state), press);
    case v1::Command::kCloseNow: return close_now(std::move(state), press);
    case v1::Command::kUndo: return undo(std::move(state), press);
    case v1::Command::kShowRelease: return show_release(std::move(state), press);
    case v1::Command::kEndGently: return end_gently(std::move(state), press);
    case v1::Command::kAskQuickStep: return ask_quick_step(std::move(state), press);
    case v1::Command::kGoToGrounding: return go_to_grounding(std::move(state), press);
    case v1::Command::kLock: return lock(std::move(state), press);
    case v1::Command::kLetIn: return let_in(std::move(state), press);
    case v1::Command::kSayToAll: return say_to_all(std::move(state), press);
    case v1::Command::kRaiseThreshold: return raise_threshold(std::move(state), press);
    case v1::Command::kInvite: return invite(std::move(state), press);
    case v1::Command::kRevoke: return revoke(std::move(state), press);
    case v1::Command::kFormGroups: return form_groups(std::move(state), press);
    case v1::Command::kAnswerSupport:
    case v1::Command::kShowShares:
    case v1::Command::ACTION_NOT_SET: break;
  }
  return Rejection{v1::REJECTION_CODE_MALFORMED, {}};
}

// What a phase of the session refuses, whatever else is asked. UNSPECIFIED: nothing.
v1::RejectionCode refused_in(v1::SessionPhase phase, const Terms& terms) {
  if (phase == v1::SESSION_PHASE_STEPS)
    return terms.in_steps ? v1::REJECTION_CODE_UNSPECIFIED : v1::REJECTION_CODE_ALREADY_STARTED;
  if (phase == v1::SESSION_PHASE_ENDED)
    return terms.after_end ? v1::REJECTION_CODE_UNSPECIFIED : v1::REJECTION_CODE_ENDED;
  return terms.in_lobby ? v1::REJECTION_CODE_UNSPECIFIED : v1::REJECTION_CODE_NOT_STARTED;
}

void remember(v1::SessionState& state, const std::string& command_id, std::size_t at_most) {
  std::string& ids = *state.mutable_done_commands();
  ids += command_id;
  const std::size_t room = at_most * command_id_bytes;
  if (ids.size() > room) ids.erase(0, ids.size() - room);
}

}  // namespace

bool remembered(const v1::SessionState& state, std::string_view command_id) {
  const std::string_view ids = state.done_commands();
  for (std::size_t at = 0; at < ids.size(); at += command_id_bytes)
    if (ids.substr(at, command_id_bytes) == command_id) return true;
  return false;
}

Decision decide(const v1::SessionState& state, const v1::Exercise& exercise, const v1::Command& command,
                v1::Role role, const Moment& moment, const Graces& graces) {
  const v1::Command::ActionCase action = command.action_case();
  if (!may_press(role, action)) return Rejection{v1::REJECTION_CODE_NOT_ALLOWED, {}};
  if (command.id().size() != command_id_bytes || action == v1::Command::ACTION_NOT_SET)
    return Rejection{v1::REJECTION_CODE_MALFORMED, {}};
  const Terms terms = terms_of(action);
  if (terms.to_inbox) {
    const std::optional<Rejection> refused = check_inbox_command(state, role, command);
    return refused ? Decision(*refused) : Decision(state);
  }
  if (remembered(state, command.id())) return state;
  const v1::RejectionCode refused = refused_in(state.phase(), terms);
  if (refused != v1::REJECTION_CODE_UNSPECIFIED) return Rejection{refused, {}};

  Decision decision = act(state, Press{exercise, command, moment, graces});
  if (auto* after = std::get_if<v1::SessionState>(&decision)) {
    if (!terms.keeps_undo) after->clear_undo();
    remember(*after, command.id(), graces.remembered_commands);
  }
  return decision;
}

}  // namespace holdspace::rules
