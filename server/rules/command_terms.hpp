// The table of commands: who may press each, in which phase of the session, and what becomes of the chance to
// undo the last move. For decide() and its like; a new command cannot be forgotten here (the switch has no
// default).
#pragma once

#include "holdspace/v1/client.pb.h"

namespace holdspace::rules {

struct Terms {
  bool supporters_too = false;  // facilitators may press everything, observers and displays nothing
  bool in_lobby = false;
  bool in_steps = true;
  bool after_end = false;
  bool keeps_undo = true;  // else it ends the chance to undo (a move makes a new one)
  bool to_inbox = false;   // nothing of the state
};
Terms terms_of(v1::Command::ActionCase action);

}  // namespace holdspace::rules
