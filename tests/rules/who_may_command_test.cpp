#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

struct Kind {
  std::string name;
  v1::Command command;
  // A session in which a facilitator's press is accepted.
  std::function<Workshop()> when;
};

Workshop moved_just_now() {
  Workshop workshop = Workshop::on_step(guidance);
  workshop.press(next_command());
  return workshop;
}

Workshop paused() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(pause_command());
  return workshop;
}

Workshop with_a_release() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(close_command());
  workshop.let_time_pass(2'000, ratings({1, 2, 3, 4, 5}));
  return workshop;
}

std::vector<Kind> every_command() {
  const auto in_lobby = [] { return Workshop(); };
  const auto rating_step = [] { return Workshop::on_step(rating); };
  return {{"start", start_command(), in_lobby},
          {"next", next_command(), rating_step},
          {"go to", go_to_command(qualities), rating_step},
          {"pause", pause_command(), rating_step},
          {"resume", resume_command(), paused},
          {"extend", extend_command(60'000), rating_step},
          {"close now", close_command(), rating_step},
          {"undo", undo_command(), moved_just_now},
          {"show", show_command(2), with_a_release},
          {"end", end_command(), rating_step}};
}

TEST(WhoMayCommand, the_table_names_every_command_there_is) {
  const auto* actions = v1::Command::descriptor()->FindOneofByName("action");
  ASSERT_NE(actions, nullptr);
  EXPECT_EQ(every_command().size(), static_cast<std::size_t>(actions->field_count()));
}

TEST(WhoMayCommand, facilitators_may_press_everything_and_nobody_else_anything) {
  for (const Kind& kind : every_command()) {
    for (int role = v1::Role_MIN; role <= v1::Role_MAX; ++role) {
      const Workshop workshop = kind.when();
      v1::Command command = kind.command;
      command.set_id("0123456789abcdef");
      command.set_run(workshop.state.current_run());
      const Decision decision = workshop.decide_as(static_cast<v1::Role>(role), command);
      const auto* refused = std::get_if<Rejection>(&decision);
      const std::string pressed = kind.name + " by " + v1::Role_Name(static_cast<v1::Role>(role));
      if (role == v1::ROLE_FACILITATOR) {
        EXPECT_EQ(refused, nullptr) << pressed << ": " << v1::RejectionCode_Name(refused->code);
      } else {
        ASSERT_NE(refused, nullptr) << pressed;
        EXPECT_EQ(refused->code, v1::REJECTION_CODE_NOT_ALLOWED) << pressed;
      }
    }
  }
}

TEST(WhoMayCommand, in_the_lobby_only_start_and_end_are_accepted) {
  for (const Kind& kind : every_command()) {
    Workshop workshop;
    const bool accepted = kind.name == "start" || kind.name == "end";
    EXPECT_EQ(workshop.press(kind.command), accepted ? done : v1::REJECTION_CODE_NOT_STARTED) << kind.name;
  }
}

TEST(WhoMayCommand, after_the_end_only_a_release_can_be_shown) {
  for (const Kind& kind : every_command()) {
    Workshop workshop = with_a_release();
    workshop.press(end_command());
    EXPECT_EQ(workshop.press(kind.command), kind.name == "show" ? done : v1::REJECTION_CODE_ENDED)
        << kind.name;
  }
}

TEST(WhoMayCommand, a_command_id_has_sixteen_bytes) {
  for (const std::size_t bytes : {0U, 1U, 15U, 17U, 32U}) {
    const Workshop workshop;
    v1::Command command = start_command();
    command.set_id(std::string(bytes, 'x'));
    const Decision decision = workshop.decide_as(v1::ROLE_FACILITATOR, command);
    const auto* refused = std::get_if<Rejection>(&decision);
    ASSERT_NE(refused, nullptr) << bytes;
    EXPECT_EQ(refused->code, v1::REJECTION_CODE_MALFORMED) << bytes;
  }
}

TEST(WhoMayCommand, a_command_without_an_action_is_malformed) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(v1::Command()), v1::REJECTION_CODE_MALFORMED);
}

}  // namespace
}  // namespace holdspace::rules
