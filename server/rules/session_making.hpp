// A new session in its lobby. Pure: what is random comes in. Owns nothing.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "holdspace/v1/api.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"

namespace holdspace::rules {

struct SessionLimits {
  std::uint32_t small_group = 8, small_threshold = 3, usual_threshold = 5, seat_cap = 10'000;
  std::size_t title_chars = 80;
  std::size_t resources = 12, resource_name_chars = 80, resource_line_chars = 200, resource_link_chars = 200;
  std::uint32_t highest_threshold = 100;  // a larger k would withhold the results of nearly every group
  std::uint32_t highest_speed = 1'000;
};

// What the node drew at random for it.
struct SessionSecrets {
  std::string session_id, join_code, controller_token_sha256, display_token_sha256;
};

// The state at revision 0, or a sentence that says what is wrong with the request. A session that is not a
// rehearsal needs support resources, the house's or its own (care S13). The series' title is for the caller
// to fill in, who knows it. N1 sets the threshold: k is 3 for fewer than 8 expected people, else 5, and a
// request can only raise it. The exercise is taken as it is: at_speed() comes before pinning it.
std::variant<std::string, v1::SessionState> make_session(const v1::CreateSession& request,
                                                         const v1::Exercise& exercise,
                                                         const SessionSecrets& secrets, std::int64_t now_ms,
                                                         const SessionLimits& limits,
                                                         bool operator_has_resources);

// What is wrong with one support resource, of a request or of the operator's file: a sentence that begins
// with `what`, such as "The first support resource". Empty: nothing.
std::string fault_of_resource(const v1::SupportResource& resource, const std::string& what,
                              const SessionLimits& limits);

// The exercise with every planned time (and bell) divided by `speed` (rehearsals and robots); at least 1 s a
// step.
v1::Exercise at_speed(v1::Exercise exercise, std::uint32_t speed);

}  // namespace holdspace::rules
