// `holdspace serve --demo`: a rehearsal with 24 robots that walks through the gentle process and stays, so
// that a newcomer sees a living room in the first minute.
#pragma once

#include <functional>
#include <string>

namespace holdspace::robots {

// Starts it on a thread of its own and prints the links to look at. What it gives back ends and joins the
// thread.
std::function<void()> start_demo(const std::string& url, const std::string& facilitator_key);

}  // namespace holdspace::robots
