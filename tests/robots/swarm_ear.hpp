// A swarm that writes down what happened to it. Owned by its test, which turns it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "other_end.hpp"
#include "robots/load_swarm.hpp"

namespace holdspace::robots {

struct SwarmEar {
  SwarmEar(const Listener& listener, LoadPort::Kind kind)
      : swarm("127.0.0.1", listener.port(),
              {[this](std::uint32_t line) {
                 opened.push_back(line);
                 if (when_opened) when_opened(line);
               },
               [this](std::uint32_t line, std::string_view message, LoadClock::time_point at) {
                 from.push_back(line);
                 messages.emplace_back(message);
                 latest = at;
               },
               [this](std::uint32_t line) { ended.push_back(line); }},
              kind) {}

  // Turns it until that is so.
  void until(const std::function<bool()>& done) {
    const auto give_up = LoadClock::now() + std::chrono::milliseconds(patience_ms);
    while (!done() && LoadClock::now() < give_up) swarm.turn(std::chrono::milliseconds(2));
    EXPECT_TRUE(done()) << opened.size() << " opened, " << messages.size() << " messages, " << ended.size()
                        << " ended";
  }
  void until_heard(std::size_t count) {
    until([&] { return messages.size() >= count; });
  }
  // Whatever there is to be heard now, or is there when it is looked for some more.
  void settle() {
    for (int i = 0; i < 5; ++i) swarm.turn(std::chrono::milliseconds(1));
  }
  // A line that is open, and its other end.
  OtherEnd join(Listener& listener, bool narrow = false) {
    swarm.open("/live", narrow);
    return agreed(listener);
  }
  OtherEnd join_again(Listener& listener, std::uint32_t line) {
    swarm.open_again(line, "/live");
    return agreed(listener);
  }
  OtherEnd agreed(Listener& listener) {
    const std::size_t before = opened.size();
    swarm.turn(std::chrono::milliseconds(0));
    OtherEnd end = listener.accept();
    request = end.agree();
    until([&] { return opened.size() > before; });
    return end;
  }

  std::function<void(std::uint32_t line)> when_opened;
  std::vector<std::uint32_t> opened, from, ended;  // lines
  std::vector<std::string> messages;
  LoadClock::time_point latest;
  std::string request;
  LoadSwarm swarm;
};

}  // namespace holdspace::robots
