#include "rules/whole_exercise.hpp"

#include "rules/exercise_check.hpp"

namespace holdspace::rules {
namespace {

void describe(v1::Step& step, const std::string& id, v1::Arc arc, std::uint32_t planned_ms) {
  step.set_id(id);
  step.set_title("Title of " + id);
  step.mutable_prompt()->set_text("Prompt of " + id);
  step.add_facilitator_notes("Note for " + id);
  step.set_arc(arc);
  step.mutable_pacing()->set_planned_ms(planned_ms);
}

v1::Step& add(v1::Exercise& exercise, const std::string& id, v1::Arc arc = v1::ARC_RETURNING,
              std::uint32_t planned_ms = 60'000) {
  v1::Step& step = *exercise.add_steps();
  describe(step, id, arc, planned_ms);
  return step;
}

void add_options(v1::CheckIn& asked, std::initializer_list<const char*> ids) {
  for (const char* id : ids) {
    v1::CheckInOption& option = *asked.add_options();
    option.set_id(id);
    option.set_text(std::string("Text of ") + id);
  }
}

void describe(v1::Pull& pull, const std::string& name) {
  pull.set_name(name);
  pull.set_words_at_0("not at all");
  pull.set_words_at_10("as strong as can be");
}

void add_answered_steps(v1::Exercise& exercise) {
  v1::Step& pulls = add(exercise, "two-pulls");
  pulls.mutable_pacing()->mutable_when_ready();
  pulls.set_showing(v1::SHOWING_WHEN_SEALED);
  v1::TwoPullRating& rating = *pulls.mutable_two_pull_rating();
  rating.set_scale_id("pulls");
  describe(*rating.mutable_closeness(), "towards closeness");
  describe(*rating.mutable_distance(), "towards distance");

  v1::Step& after = add(exercise, "how-strong-now");
  after.mutable_pacing()->mutable_timed();
  *after.mutable_intensity_rating() = exercise.steps(ExampleStep::rating).intensity_rating();
  after.mutable_intensity_rating()->set_paired_with("how-strong");

  v1::Step& readiness = add(exercise, "ready");
  readiness.mutable_pacing()->mutable_when_ready()->set_moves_on(true);
  readiness.mutable_readiness();

  v1::Step& practice = add(exercise, "round", v1::ARC_INWARD, 1'200'000);
  practice.mutable_pacing()->mutable_timed();
  practice.mutable_practice_round()->set_rotation(1);
  for (const char* role : {"therapist", "client", "observer"}) {
    v1::PracticeRole& one = *practice.mutable_practice_round()->add_roles();
    one.set_id(role);
    one.set_title(std::string("Title of ") + role);
    one.add_card(std::string("Card of ") + role);
  }
}

}  // namespace

v1::Exercise whole_exercise() {
  v1::Exercise exercise = exercise_of_each_kind();
  add_answered_steps(exercise);

  v1::Step& shares = add(exercise, "sharing", v1::ARC_RETURNING, 180'000);
  shares.mutable_pacing()->mutable_by_facilitator();
  shares.mutable_reflection()->set_offers_share(true);

  v1::Step& live = add(exercise, "live-words");
  live.mutable_pacing()->mutable_by_facilitator();
  live.set_showing(v1::SHOWING_WHEN_SEALED);
  add_options(*live.mutable_check_in(), {"calm", "clear", "curious", "confident"});
  live.mutable_check_in()->set_live_in_batches(true);

  v1::Step& moving = add(exercise, "goes-on", v1::ARC_RETURNING, 30'000);
  moving.mutable_pacing()->mutable_timed()->set_moves_on(true);
  moving.mutable_guidance();

  v1::Step& closing = add(exercise, "last", v1::ARC_CLOSING, 30'000);
  closing.mutable_pacing()->mutable_timed()->set_moves_on(true);
  closing.mutable_guidance();

  v1::Step& ground = *exercise.add_quick_steps();
  describe(ground, grounding_id, v1::ARC_CLOSING, 180'000);
  ground.mutable_pacing()->set_bell_every_ms(60'000);
  ground.mutable_pacing()->mutable_timed();
  ground.mutable_guidance();
  v1::Step& words = *exercise.add_quick_steps();
  describe(words, "how-are-you-here", v1::ARC_OPENING, 60'000);
  words.mutable_pacing()->mutable_when_ready();
  words.set_showing(v1::SHOWING_WHEN_SEALED);
  add_options(*words.mutable_check_in(), {"here", "partly", "far"});
  v1::Step& tension = *exercise.add_quick_steps();
  describe(tension, "tension-now", v1::ARC_INWARD, 45'000);
  tension.mutable_pacing()->mutable_when_ready()->set_moves_on(true);
  *tension.mutable_intensity_rating() = exercise.steps(ExampleStep::rating).intensity_rating();
  return exercise;
}

std::uint32_t quick_index(QuickStep step) {
  return WholeStep::last + 1 + step;
}

Workshop whole_on_step(std::uint32_t step, std::uint32_t expected_people) {
  Workshop workshop;
  workshop.exercise = whole_exercise();
  workshop.state.mutable_settings()->set_expected_people(expected_people);
  workshop.press(start_command());
  if (step != 0) workshop.press(go_to_command(step));
  workshop.state.clear_undo();
  return workshop;
}

v1::Command quick_command(std::uint32_t quick_step) {
  v1::Command command;
  command.mutable_ask_quick_step()->set_quick_step(quick_step);
  return command;
}
v1::Command grounding_command() {
  v1::Command command;
  command.mutable_go_to_grounding();
  return command;
}
v1::Command lock_command(bool locked) {
  v1::Command command;
  command.mutable_lock()->set_locked(locked);
  return command;
}
v1::Command let_in_command() {
  v1::Command command;
  command.mutable_let_in();
  return command;
}
v1::Command say_command(const std::string& text) {
  v1::Command command;
  command.mutable_say_to_all()->set_text(text);
  return command;
}
v1::Command raise_command(std::uint32_t threshold) {
  v1::Command command;
  command.mutable_raise_threshold()->set_threshold(threshold);
  return command;
}
v1::Command invite_command(v1::Role role, const std::string& secret, const std::string& label) {
  v1::Command command;
  command.mutable_invite()->set_role(role);
  command.mutable_invite()->set_secret_sha256(hash_of(secret));
  command.mutable_invite()->set_label(label);
  return command;
}
v1::Command revoke_command(std::uint32_t team_member) {
  v1::Command command;
  command.mutable_revoke()->set_team_member(team_member);
  return command;
}
v1::Command answer_support_command(const std::string& request_id, v1::SupportAnswer answer) {
  v1::Command command;
  command.mutable_answer_support()->set_request_id(request_id);
  command.mutable_answer_support()->set_answer(answer);
  return command;
}
v1::Command show_shares_command(std::uint32_t run) {
  v1::Command command;
  command.mutable_show_shares()->set_run(run);
  return command;
}
v1::Command groups_command() {
  v1::Command command;
  command.mutable_form_groups();
  return command;
}

std::string hash_of(const std::string& secret) {
  constexpr std::size_t sha256_bytes = 32;
  return secret + std::string(sha256_bytes - secret.size(), '.');
}

Rejection refusal_of(const Decision& decision) {
  const auto* refused = std::get_if<Rejection>(&decision);
  return refused == nullptr ? Rejection{} : *refused;
}

Tally words(std::initializer_list<std::pair<const std::string, std::uint32_t>> buckets,
            std::uint32_t contributors) {
  return {buckets, contributors};
}

}  // namespace holdspace::rules
