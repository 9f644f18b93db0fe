#include "rules/team.hpp"

#include <algorithm>

#include "rules/commands.hpp"
#include "rules/exercise_check.hpp"
#include "rules/texts.hpp"

namespace holdspace::rules {
namespace {

constexpr std::size_t sha256_bytes = 32;

bool may_be_invited(v1::Role role) {
  return role == v1::ROLE_FACILITATOR || role == v1::ROLE_SUPPORTER || role == v1::ROLE_OBSERVER;
}

bool is_invited(const v1::SessionState& state, const std::string& secret_sha256) {
  return std::any_of(state.controllers().begin(), state.controllers().end(),
                     [&](const v1::Controller& member) { return member.invite_sha256() == secret_sha256; });
}

}  // namespace

Decision invite(v1::SessionState state, const Press& press) {
  const v1::Command::Invite& wish = press.command.invite();
  // The same secret twice would make one link open two doors.
  if (wish.secret_sha256().size() != sha256_bytes || is_invited(state, wish.secret_sha256()))
    return Rejection{v1::REJECTION_CODE_MALFORMED, {}};
  if (!may_be_invited(wish.role())) return Rejection{v1::REJECTION_CODE_OUT_OF_RANGE, {}};
  const std::string label = trimmed(wish.label());
  if (has_unsafe_characters(label)) return Rejection{v1::REJECTION_CODE_TEXT_UNSAFE, {}};
  if (characters(label) > press.graces.label_chars)
    return Rejection{v1::REJECTION_CODE_TEXT_TOO_LONG, {static_cast<std::int64_t>(press.graces.label_chars)}};
  if (static_cast<std::size_t>(state.controllers_size()) >= press.graces.team)
    return Rejection{v1::REJECTION_CODE_TOO_MANY, {static_cast<std::int64_t>(press.graces.team)}};
  v1::Controller& member = *state.add_controllers();
  state.set_last_controller(state.last_controller() + 1);
  member.set_id(state.last_controller());
  member.set_role(wish.role());
  member.set_label(label);
  member.set_invite_sha256(wish.secret_sha256());
  return state;
}

Decision revoke(v1::SessionState state, const Press& press) {
  auto& team = *state.mutable_controllers();
  const auto found = std::find_if(team.begin(), team.end(), [&](const v1::Controller& member) {
    return member.id() == press.command.revoke().team_member() && !member.made_session();
  });
  if (found == team.end()) return Rejection{v1::REJECTION_CODE_NO_SUCH_MEMBER, {}};
  team.erase(found);
  return state;
}

std::optional<v1::SessionState> claim_invite(const v1::SessionState& state, std::string_view secret_sha256,
                                             std::string_view token_sha256) {
  if (secret_sha256.size() != sha256_bytes || token_sha256.size() != sha256_bytes) return std::nullopt;
  const auto& team = state.controllers();
  const auto invited = std::find_if(team.begin(), team.end(), [secret_sha256](const v1::Controller& member) {
    return member.invite_sha256() == secret_sha256;
  });
  if (invited == team.end()) return std::nullopt;
  if (invited->token_sha256() == token_sha256) return state;
  if (!invited->token_sha256().empty() || controller_of(state, token_sha256) != nullptr) return std::nullopt;
  v1::SessionState claimed = state;
  claimed.mutable_controllers(static_cast<int>(invited - team.begin()))
      ->set_token_sha256(std::string(token_sha256));
  return claimed;
}

const v1::Controller* controller_of(const v1::SessionState& state, std::string_view token_sha256) {
  if (token_sha256.empty()) return nullptr;
  for (const v1::Controller& member : state.controllers())
    if (member.token_sha256() == token_sha256) return &member;
  return nullptr;
}

}  // namespace holdspace::rules
