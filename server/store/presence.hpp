// How many are there now, over all nodes: each node tells every 10 s how many it holds and is believed until
// its lease ends. Memory Redis; numbers only, no seats.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

struct Headcount {
  std::uint32_t seats = 0;         // distinct seats connected
  std::uint32_t facilitators = 0;  // connections
};

class Presence {
 public:
  explicit Presence(redis::Client& memory) : memory_(memory) {}

  // Says what this node holds (zeros: takes its entry away) and returns the sum over all nodes whose lease
  // runs.
  boost::asio::awaitable<Result<Headcount>> refresh(std::string session_id, std::string node, Headcount here,
                                                    std::chrono::milliseconds lease);

 private:
  redis::Client& memory_;
};

}  // namespace holdspace::store
