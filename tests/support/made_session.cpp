#include "made_session.hpp"

#include <fstream>
#include <stdexcept>

#include <google/protobuf/util/json_util.h>

#include "http_exchange.hpp"

namespace holdspace::testing {
namespace {

std::string step(const std::string& id, const std::string& pacing, const std::string& answer) {
  return "steps { id: '" + id + "' title: 'Step " + id + "' prompt { text: 'Here we are.' }\n  pacing { " +
         pacing +
         " } arc: ARC_INWARD showing: SHOWING_WHEN_SEALED\n  facilitator_notes: 'Only for you: " + id +
         "'\n  " + answer + "\n}\n";
}

constexpr char by_facilitator[] = "planned_ms: 60000 by_facilitator {}";

std::string check_in_step(const std::string& id, const std::vector<std::string>& options,
                          const std::string& how) {
  std::string answer = "check_in {";
  for (const std::string& option : options)
    answer += " options { id: '" + option + "' text: 'Word " + option + "' }";
  return step(id, by_facilitator, answer + " " + how + " }");
}

}  // namespace

v1::CreatedSession make_session(const ServerProcess& server, const v1::CreateSession& wish) {
  std::string body;
  (void)google::protobuf::util::MessageToJsonString(wish, &body);
  const HttpReply reply = post(server.port(), "/api/sessions", server.key(), body);
  v1::CreatedSession made;
  if (reply.status != 200 || !google::protobuf::util::JsonStringToMessage(reply.body, &made).ok())
    throw std::runtime_error("no session was made: " + std::to_string(reply.status) + " " + reply.body);
  return made;
}

v1::CreateSession session_of(const std::string& exercise_id) {
  v1::CreateSession wish;
  wish.set_exercise_id(exercise_id);
  wish.set_expected_people(12);
  wish.set_rehearsal(true);
  return wish;
}

std::string guidance_step(const std::string& id) {
  return step(id, by_facilitator, "guidance {}");
}

std::string rating_step(const std::string& id, const std::string& pacing) {
  return step(id, pacing, "intensity_rating { scale_id: 'load' words_at_0: 'nothing' words_at_10: 'all' }");
}

std::string paired_step(const std::string& id, const std::string& before) {
  return step(id, by_facilitator,
              "intensity_rating { scale_id: 'load' words_at_0: 'nothing' words_at_10: 'all' paired_with: '" +
                  before + "' }");
}

std::string two_pull_step(const std::string& id) {
  return step(id, by_facilitator,
              "two_pull_rating { scale_id: 'pulls' closeness { name: 'near' words_at_0: 'none' words_at_10: "
              "'all' } distance { name: 'far' words_at_0: 'none' words_at_10: 'all' } }");
}

std::string sharing_step(const std::string& id) {
  return step(id, by_facilitator, "reflection { questions: 'What now?' offers_share: true }");
}

std::string readiness_step(const std::string& id, const std::string& pacing) {
  return step(id, pacing, "readiness {}");
}

std::string practice_step(const std::string& id, std::uint32_t rotation) {
  std::string roles;
  for (const char* role : {"therapist", "client", "observer"})
    roles += " roles { id: '" + std::string(role) + "' title: '" + role + "' card: 'As you like.' }";
  return step(id, by_facilitator,
              "practice_round {" + roles + " rotation: " + std::to_string(rotation) + " }");
}

std::string live_step(const std::string& id, const std::vector<std::string>& options) {
  return check_in_step(id, options, "live_in_batches: true");
}

std::string choice_step(const std::string& id, const std::vector<std::string>& options) {
  return check_in_step(id, options, "most_choices: 2");
}

void write_quick_steps(const std::filesystem::path& folder) {
  write_exercise(folder, "quick-steps", {guidance_step("grounding"), choice_step("how", {"x", "y", "z"})});
}

void write_exercise(const std::filesystem::path& folder, const std::string& id,
                    const std::vector<std::string>& steps) {
  std::ofstream file(folder / (id + ".en.textproto"));
  file << "id: '" << id << "' version: 1 language: 'en' title: 'Of a test' summary: 'Short.'\n";
  for (const std::string& one : steps) file << one;
}

}  // namespace holdspace::testing
