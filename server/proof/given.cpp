#include "proof/given.hpp"

#include <algorithm>

namespace holdspace::proof {
namespace {

constexpr std::uint32_t ratings = 11;
constexpr std::uint32_t percent_who_pass = 20;

void choose(Dice& dice, const v1::CheckIn& asked, v1::Answer::Choices& choices) {
  const std::uint32_t most = std::max<std::uint32_t>(1, asked.most_choices());
  const auto options = static_cast<std::uint32_t>(asked.options_size());
  const std::uint32_t first = roll(dice, options);
  const std::uint32_t count = 1 + roll(dice, most);
  for (std::uint32_t i = 0; i < count; ++i) choices.add_options((first + i) % options);
}

v1::Command press_in_lobby(Dice& dice) {
  v1::Command command;
  if (happens(dice, 50))
    command.mutable_start();
  else
    command.mutable_lock()->set_locked(happens(dice, 30));
  return command;
}

std::uint32_t some_run(Dice& dice, const v1::FacilitatorView& facilitator) {
  if (facilitator.runs_size() == 0) return 0;
  return facilitator.runs(static_cast<int>(roll(dice, static_cast<std::uint32_t>(facilitator.runs_size()))))
      .run();
}

void press_about_people(Dice& dice, v1::Command& command, const v1::SharedView& shared) {
  switch (roll(dice, 4)) {
    case 0:
      command.mutable_say_to_all()->set_text("Back at " + std::to_string(10 + roll(dice, 10)) + ":45.");
      return;
    case 1: command.mutable_lock()->set_locked(!shared.locked()); return;
    case 2: command.mutable_let_in(); return;
    case 3: command.mutable_raise_threshold()->set_threshold(shared.threshold() + roll(dice, 2)); return;
  }
}

}  // namespace

std::string random_text(Dice& dice, std::size_t bytes) {
  std::string text(bytes, '\0');
  for (char& c : text) c = static_cast<char>(dice() & 0xff);
  return text;
}

v1::Answer random_answer(Dice& dice, const v1::Step& step) {
  v1::Answer answer;
  if (happens(dice, percent_who_pass)) {
    answer.mutable_pass();
    return answer;
  }
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating:
      if (step.intensity_rating().paired_with().empty()) {
        answer.set_rating(roll(dice, ratings));
      } else {
        answer.mutable_pair()->set_before(roll(dice, ratings));
        answer.mutable_pair()->set_after(roll(dice, ratings));
      }
      break;
    case v1::Step::kCheckIn: choose(dice, step.check_in(), *answer.mutable_choices()); break;
    case v1::Step::kTwoPullRating:
      answer.mutable_two_pull()->set_closeness(roll(dice, ratings));
      answer.mutable_two_pull()->set_distance(roll(dice, ratings));
      break;
    case v1::Step::kReflection:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound: answer.mutable_done(); break;
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: answer.mutable_pass(); break;
  }
  return answer;
}

v1::Command random_press(Dice& dice, const v1::SharedView& shared, const v1::FacilitatorView& facilitator,
                         const v1::Exercise& exercise) {
  if (shared.phase() == v1::SESSION_PHASE_LOBBY) return press_in_lobby(dice);
  v1::Command command;
  command.set_run(shared.current().run());
  switch (roll(dice, 16)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: command.mutable_next(); break;
    case 5:
    case 6: command.mutable_close_now(); break;
    case 7: command.mutable_extend()->set_by_ms(30'000); break;
    case 8: command.mutable_pause(); break;
    case 9: command.mutable_resume(); break;
    case 10: command.mutable_undo(); break;
    case 11:
      command.mutable_go_to_step()->set_step(roll(dice, static_cast<std::uint32_t>(exercise.steps_size())));
      break;
    case 12: command.mutable_show_release()->set_run(some_run(dice, facilitator)); break;
    case 13:
      command.mutable_ask_quick_step()->set_quick_step(
          roll(dice, static_cast<std::uint32_t>(exercise.quick_steps_size())));
      break;
    case 14:
      command.mutable_show_shares()->set_run(some_run(dice, facilitator));
      command.mutable_show_shares()->add_lines(roll(dice, 3));
      break;
    case 15: press_about_people(dice, command, shared); break;
  }
  return command;
}

const v1::Step& step_of(const v1::Exercise& exercise, std::uint32_t index) {
  const auto steps = static_cast<std::uint32_t>(exercise.steps_size());
  if (index < steps) return exercise.steps(static_cast<int>(index));
  return exercise.quick_steps(static_cast<int>(index - steps));
}

}  // namespace holdspace::proof
