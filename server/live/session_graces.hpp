// The limits that the rules are told, from support/limits.hpp.
#pragma once

#include "rules/session_rules.hpp"
#include "support/limits.hpp"

namespace holdspace::live {

inline rules::Graces session_graces() {
  const auto ms = [](std::chrono::milliseconds time) { return static_cast<std::int64_t>(time.count()); };
  rules::Graces graces;
  graces.move_ms = ms(limits::move_grace);
  graces.close_ms = ms(limits::close_grace);
  graces.lost_box_ms = ms(limits::lost_box_hold);
  graces.remembered_commands = limits::remembered_commands;
  graces.runs = limits::runs;
  graces.longest_left_ms = ms(limits::longest_left);
  graces.live_batch_people = limits::live_batch_people;
  graces.highest_threshold = limits::highest_threshold;
  graces.team = limits::team;
  graces.label_chars = limits::label_chars;
  graces.notice_chars = limits::notice_chars;
  graces.share_chars = limits::share_chars;
  return graces;
}

}  // namespace holdspace::live
