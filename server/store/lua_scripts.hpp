// The scripts of this folder, built in. Short, mechanical, and without a word of the workshop; what each
// takes and gives back stands at the head of its *.lua file.
#pragma once

#include "redis/script.hpp"

namespace holdspace::store {

extern const redis::Script commit_lua;
extern const redis::Script join_lua;
extern const redis::Script answer_lua;
extern const redis::Script make_box_lua;
extern const redis::Script take_batch_lua;
extern const redis::Script close_box_lua;
extern const redis::Script presence_lua;
extern const redis::Script roll_call_lua;
extern const redis::Script create_session_lua;
extern const redis::Script release_code_lua;
extern const redis::Script put_share_lua;
extern const redis::Script collect_shares_lua;
extern const redis::Script show_shares_lua;
extern const redis::Script ask_support_lua;
extern const redis::Script withdraw_support_lua;
extern const redis::Script answer_support_lua;
extern const redis::Script stop_round_lua;
extern const redis::Script save_exercise_lua;
extern const redis::Script append_series_lua;
extern const redis::Script add_facilitator_lua;
extern const redis::Script revoke_facilitator_lua;

}  // namespace holdspace::store
