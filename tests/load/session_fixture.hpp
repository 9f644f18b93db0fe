// A session of the load's exercise, for what is measured without a server. Always the same.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <google/protobuf/text_format.h>

#include "rules/session_making.hpp"
#include "rules/session_rules.hpp"

namespace holdspace::load {

inline v1::Exercise load_exercise() {
  std::ifstream file(SOURCE_DIR "/tests/load/exercises/load.en.textproto");
  std::ostringstream text;
  text << file.rdbuf();
  v1::Exercise exercise;
  if (!google::protobuf::TextFormat::ParseFromString(text.str(), &exercise))
    throw std::runtime_error("the load's exercise cannot be read");
  return exercise;
}

inline v1::SessionState load_session(const v1::Exercise& exercise) {
  v1::CreateSession wish;
  wish.set_exercise_id(exercise.id());
  wish.set_expected_people(1'000);
  wish.set_rehearsal(true);
  const rules::SessionSecrets secrets{"session", "ABCDEF", std::string(32, 'c'), std::string(32, 'd')};
  auto made = rules::make_session(wish, exercise, secrets, 1'000'000, rules::SessionLimits{}, true);
  if (auto* state = std::get_if<v1::SessionState>(&made)) return std::move(*state);
  throw std::runtime_error("no session: " + std::get<std::string>(made));
}

// The state after a press that is taken.
inline v1::SessionState after(const v1::SessionState& state, const v1::Exercise& exercise,
                              v1::Command command, std::int64_t now_ms) {
  command.set_id(std::string(8, 'i') + std::to_string(10'000'000 + state.revision()));
  command.set_run(state.current_run());
  const rules::Moment moment{now_ms, 1'000, {}};
  auto decided = rules::decide(state, exercise, command, v1::ROLE_FACILITATOR, moment, rules::Graces{});
  if (auto* next = std::get_if<v1::SessionState>(&decided)) {
    next->set_revision(state.revision() + 1);
    return std::move(*next);
  }
  throw std::runtime_error("a press was refused");
}

inline v1::Command start() {
  v1::Command command;
  command.mutable_start();
  return command;
}

inline v1::Command go_to(std::uint32_t step) {
  v1::Command command;
  command.mutable_go_to_step()->set_step(step);
  return command;
}

}  // namespace holdspace::load
