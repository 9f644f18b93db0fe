// The server that the tests of this folder share, with exercises of their own. Started by the first that asks
// for it, ended with the program. Tests that change or end a server start one for themselves.
#pragma once

#include "group.hpp"
#include "http_exchange.hpp"

namespace holdspace::testing {

class House {
 public:
  static House& get() {
    static House house;
    return house;
  }

  ServerProcess& server() { return server_; }
  std::uint16_t port() const { return server_.port(); }
  // "steps": guidance, rating, choice of four, guidance. "ways": every way of answering, by these numbers.
  enum Way : std::uint32_t { arrive, load, after, pulls, writing, ready, practice, words, leave };
  Group group(EventLoop& loop, std::size_t people) {
    return Group(loop, server_, session_of("steps"), people);
  }
  // "paces": when ready, moving on; 5 s, moving on; when ready; guidance. For twelve: k is 5.
  Group group_of_paces(EventLoop& loop, std::size_t people) {
    return Group(loop, server_, session_of("paces"), people);
  }
  Group group_of_ways(EventLoop& loop, std::size_t people, std::uint32_t expected = 7) {
    v1::CreateSession wish = session_of("ways");
    wish.set_expected_people(expected);  // fewer than 8: k is 3
    return Group(loop, server_, wish, people);
  }

 private:
  House() : server_({}, write_exercises(exercises_.path())) {}

  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps",
                   {guidance_step("arrive"), rating_step("load"), choice_step("words", {"a", "b", "c", "d"}),
                    guidance_step("leave")});
    write_exercise(
        folder, "ways",
        {guidance_step("arrive"), rating_step("load"), paired_step("after", "load"), two_pull_step("pulls"),
         sharing_step("writing"), readiness_step("ready", "planned_ms: 60000 by_facilitator {}"),
         practice_step("practice", 0), live_step("words", {"a", "b", "c"}), guidance_step("leave")});
    write_exercise(folder, "paces",
                   {readiness_step("ready", "planned_ms: 60000 when_ready { moves_on: true }"),
                    rating_step("soon", "planned_ms: 5000 timed { moves_on: true }"),
                    rating_step("asked", "planned_ms: 60000 when_ready {}"), guidance_step("leave")});
    write_quick_steps(folder);
    return folder;
  }

  TemporaryFolder exercises_;
  ServerProcess server_;
};

}  // namespace holdspace::testing
