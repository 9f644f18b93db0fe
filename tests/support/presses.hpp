// The commands that a facilitator's page sends, and the answers of a participant's, by name.
#pragma once

#include <initializer_list>
#include <string>

#include "holdspace/v1/client.pb.h"

namespace holdspace::testing {

inline v1::Command start() {
  v1::Command command;
  command.mutable_start();
  return command;
}
inline v1::Command next(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_next();
  return command;
}
inline v1::Command go_to(std::uint32_t run, std::uint32_t step) {
  v1::Command command;
  command.set_run(run);
  command.mutable_go_to_step()->set_step(step);
  return command;
}
inline v1::Command close_now(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_close_now();
  return command;
}
inline v1::Command pause(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_pause();
  return command;
}
inline v1::Command resume(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_resume();
  return command;
}
inline v1::Command end_gently(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_end_gently();
  return command;
}

inline v1::Command ask_quick_step(std::uint32_t run, std::uint32_t step) {
  v1::Command command;
  command.set_run(run);
  command.mutable_ask_quick_step()->set_quick_step(step);
  return command;
}
inline v1::Command go_to_grounding(std::uint32_t run) {
  v1::Command command;
  command.set_run(run);
  command.mutable_go_to_grounding();
  return command;
}
inline v1::Command lock(bool locked) {
  v1::Command command;
  command.mutable_lock()->set_locked(locked);
  return command;
}
inline v1::Command let_in() {
  v1::Command command;
  command.mutable_let_in();
  return command;
}
inline v1::Command say_to_all(const std::string& text) {
  v1::Command command;
  command.mutable_say_to_all()->set_text(text);
  return command;
}
inline v1::Command raise_threshold(std::uint32_t threshold) {
  v1::Command command;
  command.mutable_raise_threshold()->set_threshold(threshold);
  return command;
}
inline v1::Command invite(v1::Role role, const std::string& secret_sha256, const std::string& label = "") {
  v1::Command command;
  command.mutable_invite()->set_role(role);
  command.mutable_invite()->set_secret_sha256(secret_sha256);
  command.mutable_invite()->set_label(label);
  return command;
}
inline v1::Command revoke(std::uint32_t team_member) {
  v1::Command command;
  command.mutable_revoke()->set_team_member(team_member);
  return command;
}
inline v1::Command answer_support(const std::string& request_id, v1::SupportAnswer answer) {
  v1::Command command;
  command.mutable_answer_support()->set_request_id(request_id);
  command.mutable_answer_support()->set_answer(answer);
  return command;
}
inline v1::Command show_shares(std::uint32_t run, std::initializer_list<std::uint32_t> lines) {
  v1::Command command;
  command.mutable_show_shares()->set_run(run);
  for (const std::uint32_t line : lines) command.mutable_show_shares()->add_lines(line);
  return command;
}
inline v1::Command form_groups() {
  v1::Command command;
  command.mutable_form_groups();
  return command;
}

inline v1::Answer rate(std::uint32_t rating) {
  v1::Answer answer;
  answer.set_rating(rating);
  return answer;
}
inline v1::Answer pass() {
  v1::Answer answer;
  answer.mutable_pass();
  return answer;
}
inline v1::Answer choose(std::initializer_list<std::uint32_t> options) {
  v1::Answer answer;
  answer.mutable_choices();
  for (const std::uint32_t option : options) answer.mutable_choices()->add_options(option);
  return answer;
}

inline v1::Answer done() {
  v1::Answer answer;
  answer.mutable_done();
  return answer;
}
inline v1::Answer pair(std::uint32_t before, std::uint32_t after) {
  v1::Answer answer;
  answer.mutable_pair()->set_before(before);
  answer.mutable_pair()->set_after(after);
  return answer;
}
inline v1::Answer two_pull(std::uint32_t closeness, std::uint32_t distance) {
  v1::Answer answer;
  answer.mutable_two_pull()->set_closeness(closeness);
  answer.mutable_two_pull()->set_distance(distance);
  return answer;
}

}  // namespace holdspace::testing
