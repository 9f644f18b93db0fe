// What is left of a box when it is closed: how often each bucket was named, and by how many. Never who.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace holdspace::rules {

struct Tally {
  std::map<std::string, std::uint32_t> buckets;  // "7" of a rating, an option id of a check-in
  std::uint32_t contributors = 0;                // seats that answered; passes and "done" do not count
};

}  // namespace holdspace::rules
