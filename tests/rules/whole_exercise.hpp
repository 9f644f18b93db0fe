// An exercise with every way of answering and of pacing, and quick steps; and the commands of a facilitator
// that are not about its steps. For tests.
#pragma once

#include <string>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/exercise.pb.h"
#include "rules/workshop.hpp"

namespace holdspace::rules {

// The steps of whole_exercise() after those of exercise_of_each_kind(), and its quick steps.
enum WholeStep : std::uint32_t { two_pulls = 6, shift, ready, round, sharing, live_words, goes_on, last };
enum QuickStep : std::uint32_t { grounding = 0, quick_words, quick_rating };
v1::Exercise whole_exercise();
std::uint32_t quick_index(QuickStep step);

// As Workshop::on_step, with the whole exercise and for this many people.
Workshop whole_on_step(std::uint32_t step, std::uint32_t expected_people = 12);

v1::Command quick_command(std::uint32_t quick_step);
v1::Command grounding_command();
v1::Command lock_command(bool locked);
v1::Command let_in_command();
v1::Command say_command(const std::string& text);
v1::Command raise_command(std::uint32_t threshold);
// `secret` stands for the 32 bytes of its hash, and is filled up to them.
v1::Command invite_command(v1::Role role, const std::string& secret, const std::string& label = "");
v1::Command revoke_command(std::uint32_t team_member);
v1::Command answer_support_command(const std::string& request_id, v1::SupportAnswer answer);
v1::Command show_shares_command(std::uint32_t run);
v1::Command groups_command();

std::string hash_of(const std::string& secret);

// Why it was refused; without a code if it was not.
Rejection refusal_of(const Decision& decision);

Tally words(std::initializer_list<std::pair<const std::string, std::uint32_t>> buckets,
            std::uint32_t contributors);

}  // namespace holdspace::rules
