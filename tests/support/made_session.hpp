// Making a session over the JSON API as the facilitator's page does, and the exercises that tests bring
// along.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "holdspace/v1/api.pb.h"
#include "server_process.hpp"

namespace holdspace::testing {

// Throws with the server's words when it refuses.
v1::CreatedSession make_session(const ServerProcess& server, const v1::CreateSession& wish);
// For twelve people, by its exercise.
v1::CreateSession session_of(const std::string& exercise_id);

// Steps in text form, for write_exercise.
std::string guidance_step(const std::string& id);
std::string rating_step(const std::string& id,
                        const std::string& pacing = "planned_ms: 60000 by_facilitator {}");
std::string paired_step(const std::string& id, const std::string& before);
std::string two_pull_step(const std::string& id);
// A reflection of which a line may be shared.
std::string sharing_step(const std::string& id);
std::string readiness_step(const std::string& id, const std::string& pacing);
std::string practice_step(const std::string& id, std::uint32_t rotation);
// A check-in that is shown in batches while it is open.
std::string live_step(const std::string& id, const std::vector<std::string>& options);
std::string choice_step(const std::string& id, const std::vector<std::string>& options);

// As "quick-steps": "grounding" (guidance), then "how" (a choice of three).
void write_quick_steps(const std::filesystem::path& folder);
void write_exercise(const std::filesystem::path& folder, const std::string& id,
                    const std::vector<std::string>& steps);

}  // namespace holdspace::testing
