#include "rules/sharing.hpp"

#include "rules/exercise_check.hpp"
#include "rules/run_changes.hpp"
#include "rules/texts.hpp"

namespace holdspace::rules {
namespace {

std::optional<Rejection> refused(v1::RejectionCode code) {
  return Rejection{code, {}};
}

}  // namespace

std::optional<Rejection> check_share(const v1::SessionState& state, const v1::Exercise& exercise,
                                     const v1::Share& share, const Graces& graces) {
  if (share.sequence() == 0) return refused(v1::REJECTION_CODE_MALFORMED);
  const v1::Run* run = find_run(state, share.run());
  if (run == nullptr) return refused(v1::REJECTION_CODE_NO_SUCH_RUN);
  if (!step_at(exercise, run->step()).reflection().offers_share())
    return refused(v1::REJECTION_CODE_WRONG_KIND);
  if (!takes_answers_now(*run)) return refused(v1::REJECTION_CODE_RUN_CLOSED);
  if (has_unsafe_characters(share.text())) return refused(v1::REJECTION_CODE_TEXT_UNSAFE);
  if (characters(share.text()) > graces.share_chars)
    return Rejection{v1::REJECTION_CODE_TEXT_TOO_LONG, {static_cast<std::int64_t>(graces.share_chars)}};
  return std::nullopt;
}

bool may_collect(const v1::SessionState& state, const v1::Exercise& exercise, std::uint32_t number) {
  const v1::Run* run = find_run(state, number);
  return run != nullptr && step_at(exercise, run->step()).reflection().offers_share() &&
         !takes_answers_now(*run);
}

bool enough_people_for_shares(const v1::SessionState& state, std::uint32_t seats_present) {
  return seats_present >= state.settings().threshold();
}

}  // namespace holdspace::rules
