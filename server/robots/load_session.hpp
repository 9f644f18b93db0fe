// Makes the sessions of a load: rehearsals of one exercise, by the JSON API, one after the other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "robots/place.hpp"

namespace holdspace::robots {

struct LoadSession {
  std::string id;
  std::string controller_token;
  std::uint32_t threshold = 0;
};

// Throws std::runtime_error with a sentence if the server refuses.
std::vector<LoadSession> make_load_sessions(const Place& place, const std::string& key,
                                            const std::string& exercise, std::uint32_t sessions,
                                            std::uint32_t people_each);

}  // namespace holdspace::robots
