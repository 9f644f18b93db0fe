#include "robots/view_checks.hpp"

#include <algorithm>

#include "support/limits.hpp"

namespace holdspace::robots {

namespace {

using Faults = std::vector<std::string>;

std::string name_of(v1::Role role) {
  if (role == v1::ROLE_FACILITATOR) return "The facilitator";
  if (role == v1::ROLE_SUPPORTER) return "The supporter";
  if (role == v1::ROLE_OBSERVER) return "The observer";
  return role == v1::ROLE_DISPLAY ? "The display" : "A participant";
}

void check_welcome(Faults& faults, v1::Role role, const v1::Welcome& welcome) {
  if (welcome.role() != role) faults.push_back(name_of(role) + " was welcomed in another role.");
  const auto has_notes = [](const v1::Step& step) { return step.facilitator_notes_size() > 0; };
  const v1::Exercise& exercise = welcome.exercise();
  const bool notes = std::any_of(exercise.steps().begin(), exercise.steps().end(), has_notes) ||
                     std::any_of(exercise.quick_steps().begin(), exercise.quick_steps().end(), has_notes);
  if (notes && role != v1::ROLE_FACILITATOR) faults.push_back(name_of(role) + " was sent facilitator notes.");
}

bool is_sealed(v1::RunPhase phase) {
  return phase == v1::RUN_PHASE_SEALED || phase == v1::RUN_PHASE_WITHHELD;
}

void check_shared(Faults& faults, v1::Role role, const v1::SharedView& shared) {
  for (const v1::Release& release : shared.releases()) {
    if (release.live()) continue;  // it grows while its check-in is open, and is looked at there
    const bool current = shared.has_current() && shared.current().run() == release.run();
    const bool open = (current && !is_sealed(shared.current().phase())) ||
                      std::any_of(shared.closing().begin(), shared.closing().end(),
                                  [&release](const v1::RunView& run) { return run.run() == release.run(); });
    if (open)
      faults.push_back(name_of(role) + " sees a release of run " + std::to_string(release.run()) +
                       " before it is sealed.");
    if (current && !shared.current().shown()) {
      faults.push_back(name_of(role) + " sees a release of run " + std::to_string(release.run()) +
                       ", which is not shown.");
    }
  }
  if (shared.commit_id().size() != 8) faults.push_back(name_of(role) + " sees a state without a commit id.");
}

void check_facilitator(Faults& faults, const v1::FacilitatorView& view) {
  for (const v1::Release& release : view.releases()) {
    if (release.live()) continue;
    const bool sealed = std::any_of(
        view.runs().begin(), view.runs().end(),
        [&release](const v1::RunView& run) { return run.run() == release.run() && is_sealed(run.phase()); });
    if (!sealed)
      faults.push_back("The facilitator sees a release of run " + std::to_string(release.run()) +
                       " before it is sealed.");
  }
}

void check_receipt_size(Faults& faults, v1::Role role, bool of_answer, std::size_t bytes) {
  if (of_answer && bytes != limits::answer_bytes) {
    faults.push_back(name_of(role) + " was told of an answer in " + std::to_string(bytes) +
                     " bytes, not in 128.");
  }
}

}  // namespace

std::vector<std::string> faults_of_message(v1::Role role, const v1::ServerMessage& message,
                                           std::size_t bytes) {
  Faults faults;
  const auto only_for = [&faults, role](v1::Role other, const char* part) {
    if (role != other) faults.push_back(name_of(role) + " was sent the " + part + ".");
  };
  switch (message.message_case()) {
    case v1::ServerMessage::kWelcome: check_welcome(faults, role, message.welcome()); break;
    case v1::ServerMessage::kShared: check_shared(faults, role, message.shared()); break;
    case v1::ServerMessage::kFacilitator:
      only_for(v1::ROLE_FACILITATOR, "facilitator's view");
      check_facilitator(faults, message.facilitator());
      break;
    case v1::ServerMessage::kDisplay: only_for(v1::ROLE_DISPLAY, "display's view"); break;
    case v1::ServerMessage::kPersonal: only_for(v1::ROLE_PARTICIPANT, "view of a seat"); break;
    case v1::ServerMessage::kAccepted:
      check_receipt_size(faults, role, message.accepted().has_answer() || message.accepted().has_share(),
                         bytes);
      break;
    case v1::ServerMessage::kRejected:
      check_receipt_size(faults, role, message.rejected().has_answer() || message.rejected().has_share(),
                         bytes);
      break;
    case v1::ServerMessage::kInbox:
      if (role != v1::ROLE_FACILITATOR && role != v1::ROLE_SUPPORTER)
        faults.push_back(name_of(role) + " was sent the inbox.");
      if (role == v1::ROLE_SUPPORTER && message.inbox().shares_size() > 0)
        faults.push_back("The supporter was sent shares.");
      break;
    case v1::ServerMessage::kShares:
    case v1::ServerMessage::kPresence:
    case v1::ServerMessage::kService:
    case v1::ServerMessage::kPong:
    case v1::ServerMessage::MESSAGE_NOT_SET: break;
  }
  return faults;
}

std::vector<std::string> faults_of_presence(const v1::PresenceView& presence, const Attendance& there) {
  Faults faults;
  if (!there.only_robots) return faults;
  if (presence.seats() > there.robots) {
    faults.push_back("The room says that " + std::to_string(presence.seats()) + " places are taken; only " +
                     std::to_string(there.robots) + " joined.");
  }
  if (presence.present() > there.robots) {
    faults.push_back("The room says that " + std::to_string(presence.present()) + " are present; only " +
                     std::to_string(there.robots) + " joined.");
  }
  const bool at_least_k = presence.progress() >= v1::PROGRESS_BAND_AT_LEAST_K;
  const bool most = presence.progress() == v1::PROGRESS_BAND_MOST;
  if (at_least_k && there.handed_in < there.threshold) {
    faults.push_back("The band of progress says more than the threshold answered; only " +
                     std::to_string(there.handed_in) + " handed something in.");
  }
  if (most && there.handed_in * 5 < there.at_opening * 4) {
    faults.push_back("The band of progress says that most answered; only " + std::to_string(there.handed_in) +
                     " of " + std::to_string(there.at_opening) + " handed something in.");
  }
  return faults;
}

}  // namespace holdspace::robots
