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
  // "steps": guidance, rating, choice of four, guidance.
  Group group(EventLoop& loop, std::size_t people) {
    return Group(loop, server_, session_of("steps"), people);
  }

 private:
  House() : server_({}, write_exercises(exercises_.path())) {}

  static std::filesystem::path write_exercises(const std::filesystem::path& folder) {
    write_exercise(folder, "steps",
                   {guidance_step("arrive"), rating_step("load"), choice_step("words", {"a", "b", "c", "d"}),
                    guidance_step("leave")});
    return folder;
  }

  TemporaryFolder exercises_;
  ServerProcess server_;
};

}  // namespace holdspace::testing
