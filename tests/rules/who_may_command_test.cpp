#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/whole_exercise.hpp"

namespace holdspace::rules {
namespace {

struct Kind {
  std::string name;
  v1::Command command;
  // A session in which a facilitator's press is accepted.
  std::function<Workshop()> when;
  bool in_lobby = false;
  bool after_end = false;
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

// Who can do without having made the session.
Workshop with_a_guest() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.press(invite_command(v1::ROLE_OBSERVER, "guest"));
  return workshop;
}

Workshop with_three_people() {
  Workshop workshop = Workshop::on_step(rating);
  workshop.moment.seats_by_lot = {"willow", "heron", "juniper"};
  return workshop;
}

bool may(const Kind& kind, v1::Role role) {
  return role == v1::ROLE_FACILITATOR || (role == v1::ROLE_SUPPORTER && kind.name == "answer support");
}

std::vector<Kind> every_command() {
  const auto in_lobby = [] { return Workshop(); };
  const auto rating_step = [] { return Workshop::on_step(rating); };
  const auto whole = [] { return whole_on_step(rating); };
  const v1::Command support = answer_support_command(std::string(16, 'r'), v1::SUPPORT_ANSWER_SEEN);
  return {{"start", start_command(), in_lobby, true},
          {"next", next_command(), rating_step},
          {"go to", go_to_command(qualities), rating_step},
          {"pause", pause_command(), rating_step},
          {"resume", resume_command(), paused},
          {"extend", extend_command(60'000), rating_step},
          {"close now", close_command(), rating_step},
          {"undo", undo_command(), moved_just_now},
          {"show", show_command(2), with_a_release, false, true},
          {"end", end_command(), rating_step, true},
          {"quick step", quick_command(quick_words), whole},
          {"grounding", grounding_command(), whole},
          {"lock", lock_command(true), rating_step, true},
          {"let in", let_in_command(), rating_step},
          {"say", say_command("back at 10:45"), rating_step, true},
          {"raise", raise_command(9), rating_step, true},
          {"invite", invite_command(v1::ROLE_SUPPORTER, "secret"), rating_step, true},
          {"revoke", revoke_command(1), with_a_guest, true, true},
          {"answer support", support, rating_step, true},
          {"show shares", show_shares_command(1), rating_step, false, true},
          {"form groups", groups_command(), with_three_people, true}};
}

TEST(WhoMayCommand, the_table_names_every_command_there_is) {
  const auto* actions = v1::Command::descriptor()->FindOneofByName("action");
  ASSERT_NE(actions, nullptr);
  EXPECT_EQ(every_command().size(), static_cast<std::size_t>(actions->field_count()));
}

TEST(WhoMayCommand, facilitators_may_press_everything_supporters_answer_requests_and_nobody_else_anything) {
  for (const Kind& kind : every_command()) {
    for (int role = v1::Role_MIN; role <= v1::Role_MAX; ++role) {
      const Workshop workshop = kind.when();
      v1::Command command = kind.command;
      command.set_id("0123456789abcdef");
      command.set_run(workshop.state.current_run());
      const Decision decision = workshop.decide_as(static_cast<v1::Role>(role), command);
      const auto* refused = std::get_if<Rejection>(&decision);
      const std::string pressed = kind.name + " by " + v1::Role_Name(static_cast<v1::Role>(role));
      EXPECT_EQ(may_press(static_cast<v1::Role>(role), command.action_case()),
                may(kind, static_cast<v1::Role>(role)))
          << pressed;
      if (may(kind, static_cast<v1::Role>(role))) {
        EXPECT_EQ(refused, nullptr) << pressed << ": " << v1::RejectionCode_Name(refused->code);
      } else {
        ASSERT_NE(refused, nullptr) << pressed;
        EXPECT_EQ(refused->code, v1::REJECTION_CODE_NOT_ALLOWED) << pressed;
      }
    }
  }
}

TEST(WhoMayCommand, in_the_lobby_what_needs_no_step_is_accepted) {
  for (const Kind& kind : every_command()) {
    Workshop workshop;
    workshop.press(invite_command(v1::ROLE_OBSERVER, "guest"));
    workshop.moment.seats_by_lot = {"willow", "heron", "juniper"};
    EXPECT_EQ(workshop.press(kind.command), kind.in_lobby ? done : v1::REJECTION_CODE_NOT_STARTED)
        << kind.name;
  }
}

TEST(WhoMayCommand, in_the_steps_everything_but_a_second_start) {
  Workshop workshop = Workshop::on_step(rating);
  EXPECT_EQ(workshop.press(start_command()), v1::REJECTION_CODE_ALREADY_STARTED);
}

TEST(WhoMayCommand, after_the_end_something_can_be_shown_and_somebody_put_out) {
  for (const Kind& kind : every_command()) {
    Workshop workshop = with_a_release();
    workshop.press(invite_command(v1::ROLE_OBSERVER, "guest"));
    workshop.press(end_command());
    EXPECT_EQ(workshop.press(kind.command), kind.after_end ? done : v1::REJECTION_CODE_ENDED) << kind.name;
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
