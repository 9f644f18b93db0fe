#include "rules/support.hpp"

#include "rules/session_rules.hpp"

namespace holdspace::rules {
namespace {

constexpr std::size_t id_bytes = 16;

std::optional<Rejection> refused(v1::RejectionCode code) {
  return Rejection{code, {}};
}

std::optional<Rejection> check_seat(const v1::SessionState& state, v1::Role role, const std::string& id) {
  if (role != v1::ROLE_PARTICIPANT) return refused(v1::REJECTION_CODE_NOT_ALLOWED);
  if (id.size() != id_bytes) return refused(v1::REJECTION_CODE_MALFORMED);
  if (state.phase() == v1::SESSION_PHASE_ENDED) return refused(v1::REJECTION_CODE_ENDED);
  return std::nullopt;
}

std::optional<Rejection> check_answer(const v1::SessionState& state,
                                      const v1::Command::AnswerSupport& answer) {
  const bool known =
      v1::SupportAnswer_IsValid(answer.answer()) && answer.answer() != v1::SUPPORT_ANSWER_UNSPECIFIED;
  if (answer.request_id().size() != id_bytes || !known) return refused(v1::REJECTION_CODE_MALFORMED);
  if (state.phase() == v1::SESSION_PHASE_ENDED) return refused(v1::REJECTION_CODE_ENDED);
  return std::nullopt;
}

std::optional<Rejection> check_showing(const v1::SessionState& state, const v1::Command::ShowShares& choice) {
  if (state.phase() == v1::SESSION_PHASE_LOBBY) return refused(v1::REJECTION_CODE_NOT_STARTED);
  if (find_run(state, choice.run()) == nullptr) return refused(v1::REJECTION_CODE_NO_SUCH_RUN);
  return std::nullopt;
}

}  // namespace

std::optional<Rejection> check_support(const v1::SessionState& state, v1::Role role,
                                       const v1::SupportRequest& request) {
  if (auto refusal = check_seat(state, role, request.id())) return refusal;
  const bool known =
      v1::SupportWording_IsValid(request.wording()) && request.wording() != v1::SUPPORT_WORDING_UNSPECIFIED;
  if (!known) return refused(v1::REJECTION_CODE_MALFORMED);
  return std::nullopt;
}

std::optional<Rejection> check_support(const v1::SessionState& state, v1::Role role,
                                       const v1::SupportWithdrawal& withdrawal) {
  return check_seat(state, role, withdrawal.id());
}

std::optional<Rejection> check_inbox_command(const v1::SessionState& state, v1::Role role,
                                             const v1::Command& command) {
  if (!may_press(role, command.action_case())) return refused(v1::REJECTION_CODE_NOT_ALLOWED);
  if (command.id().size() != id_bytes) return refused(v1::REJECTION_CODE_MALFORMED);
  if (command.has_answer_support()) return check_answer(state, command.answer_support());
  if (command.has_show_shares()) return check_showing(state, command.show_shares());
  return refused(v1::REJECTION_CODE_MALFORMED);
}

}  // namespace holdspace::rules
