#include "rules/workshop.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "rules/pacing.hpp"

namespace holdspace::rules {
namespace {

v1::Step& add_step(v1::Exercise& exercise, const std::string& id, v1::Arc arc, std::uint32_t planned_ms,
                   bool timed) {
  v1::Step& step = *exercise.add_steps();
  step.set_id(id);
  step.set_title("Title of " + id);
  step.mutable_prompt()->set_text("Prompt of " + id);
  step.add_facilitator_notes("Note for " + id);
  step.set_arc(arc);
  step.mutable_pacing()->set_planned_ms(planned_ms);
  if (timed)
    step.mutable_pacing()->mutable_timed();
  else
    step.mutable_pacing()->mutable_by_facilitator();
  return step;
}

void add_options(v1::CheckIn& asked, std::initializer_list<const char*> ids) {
  for (const char* id : ids) {
    v1::CheckInOption& option = *asked.add_options();
    option.set_id(id);
    option.set_text(std::string("Text of ") + id);
  }
}

std::string command_id(std::uint64_t number) {
  std::string id = std::to_string(number);
  return std::string(16 - id.size(), '0') + id;
}

}  // namespace

v1::Exercise exercise_of_each_kind() {
  v1::Exercise exercise;
  exercise.set_id("one-of-each");
  exercise.set_version(2);
  exercise.set_language("en");
  exercise.set_title("One of each");
  exercise.set_summary("One step of each kind.");
  add_step(exercise, "arrive", v1::ARC_OPENING, 60'000, false).mutable_guidance();
  v1::IntensityRating& asked =
      *add_step(exercise, "how-strong", v1::ARC_INWARD, 60'000, true).mutable_intensity_rating();
  asked.set_scale_id("tension");
  asked.set_words_at_0("at ease");
  asked.set_words_at_10("as strong as can be");
  v1::Step& body = add_step(exercise, "body", v1::ARC_ACTIVATING, 90'000, false);
  body.set_showing(v1::SHOWING_WHEN_SEALED);
  add_options(*body.mutable_check_in(), {"chest", "belly", "throat", "hands", "nowhere"});
  body.mutable_check_in()->set_most_choices(3);
  add_step(exercise, "write", v1::ARC_INWARD, 180'000, true)
      .mutable_reflection()
      ->add_questions("What does it need?");
  add_step(exercise, "pausing", v1::ARC_RETURNING, 120'000, true).mutable_break_();
  v1::Step& last = add_step(exercise, "qualities", v1::ARC_CLOSING, 60'000, true);
  last.set_showing(v1::SHOWING_WHEN_SEALED);
  add_options(*last.mutable_check_in(), {"calm", "curious"});
  return exercise;
}

v1::Command start_command() {
  v1::Command command;
  command.mutable_start();
  return command;
}
v1::Command next_command() {
  v1::Command command;
  command.mutable_next();
  return command;
}
v1::Command go_to_command(std::uint32_t step) {
  v1::Command command;
  command.mutable_go_to_step()->set_step(step);
  return command;
}
v1::Command pause_command() {
  v1::Command command;
  command.mutable_pause();
  return command;
}
v1::Command resume_command() {
  v1::Command command;
  command.mutable_resume();
  return command;
}
v1::Command extend_command(std::uint32_t by_ms) {
  v1::Command command;
  command.mutable_extend()->set_by_ms(by_ms);
  return command;
}
v1::Command close_command() {
  v1::Command command;
  command.mutable_close_now();
  return command;
}
v1::Command undo_command() {
  v1::Command command;
  command.mutable_undo();
  return command;
}
v1::Command show_command(std::uint32_t run) {
  v1::Command command;
  command.mutable_show_release()->set_run(run);
  return command;
}
v1::Command end_command() {
  v1::Command command;
  command.mutable_end_gently();
  return command;
}

Workshop::Workshop() {
  state.set_phase(v1::SESSION_PHASE_LOBBY);
  state.set_revision(7);
  state.set_commit_id("8 bytes.");
  state.mutable_settings()->set_threshold(5);
  state.mutable_settings()->set_title("Thursday group");
  state.mutable_settings()->set_join_code("ABC234");
}

v1::RejectionCode Workshop::press(v1::Command command) {
  return press_on(state.current_run(), std::move(command));
}

v1::RejectionCode Workshop::press_on(std::uint32_t run, v1::Command command) {
  command.set_run(run);
  if (command.id().empty()) command.set_id(command_id(++pressed_));
  Decision decision = decide_as(v1::ROLE_FACILITATOR, std::move(command));
  if (const auto* refused = std::get_if<Rejection>(&decision)) return refused->code;
  state = std::get<v1::SessionState>(std::move(decision));
  return done;
}

Decision Workshop::decide_as(v1::Role role, v1::Command command) const {
  return decide(state, exercise, command, role, moment, graces);
}

Workshop Workshop::on_step(std::uint32_t step) {
  Workshop workshop;
  workshop.press(start_command());
  if (step != 0) workshop.press(go_to_command(step));
  workshop.state.clear_undo();
  return workshop;
}

void Workshop::let_time_pass(std::int64_t ms, const Tally& tally) {
  const std::int64_t until = moment.now_ms + ms;
  for (std::optional<Due> due = next_due(state); due && due->at_ms <= until; due = next_due(state)) {
    moment.now_ms = std::max(moment.now_ms, due->at_ms);
    if (due->what == Due::What::deadline)
      state = close_at_deadline(state, exercise, due->run, moment, graces);
    else
      state = seal(state, exercise, due->run, tally, moment.now_ms);
  }
  moment.now_ms = until;
}

const v1::Run& Workshop::run(std::uint32_t number) const {
  const v1::Run* found = find_run(state, number);
  if (found == nullptr)
    throw std::out_of_range("no run " + std::to_string(number) + " in " + state.DebugString());
  return *found;
}

Tally ratings(std::initializer_list<std::uint32_t> given) {
  Tally tally;
  for (const std::uint32_t one : given) ++tally.buckets[std::to_string(one)];
  tally.contributors = static_cast<std::uint32_t>(given.size());
  return tally;
}

}  // namespace holdspace::rules
