// The ports that a swarm can have on this system: epoll always, io_uring where it is allowed.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "swarm_ear.hpp"

namespace holdspace::robots {

inline std::vector<LoadPort::Kind> ports_here() {
  std::vector<LoadPort::Kind> kinds{LoadPort::Kind::epoll};
  try {
    const LoadSwarm swarm("127.0.0.1", 1, {}, LoadPort::Kind::uring);
    kinds.push_back(LoadPort::Kind::uring);
  } catch (const std::runtime_error&) {  // load_port_test has what is then so
  }
  return kinds;
}

inline std::string port_words(const testing::TestParamInfo<LoadPort::Kind>& info) {
  return info.param == LoadPort::Kind::uring ? "uring" : "epoll";
}

}  // namespace holdspace::robots
