// The commands that a facilitator's page sends, and the answers of a participant's, by name.
#pragma once

#include <initializer_list>

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

}  // namespace holdspace::testing
