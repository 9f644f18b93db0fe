// The scripts of this folder, built in. Short, mechanical, and without a word of the workshop; what each
// takes and gives back stands at the head of its *.lua file.
#pragma once

#include "redis/script.hpp"

namespace holdspace::store {

extern const redis::Script commit_lua;
extern const redis::Script join_lua;
extern const redis::Script answer_lua;
extern const redis::Script close_box_lua;
extern const redis::Script presence_lua;

}  // namespace holdspace::store
