// How many are there now, over all nodes: each node tells every 10 s how many it holds and is believed until
// its lease ends. Memory Redis; numbers only. Names of seats are asked for rarely, to form practice groups:
// each node then says those it holds, under a key of their own, for seconds.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

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

  // Asks all nodes, by `roll_wanted` on the MemoryChannel, to say which seats they hold.
  boost::asio::awaitable<Result<void>> call_roll(std::string session_id);
  // Says the seats that this node holds (none: takes its entry away) and returns those of all nodes whose
  // lease runs, each once, by name.
  boost::asio::awaitable<Result<std::vector<std::string>>> roll_call(std::string session_id, std::string node,
                                                                     std::vector<std::string> seats,
                                                                     std::chrono::milliseconds lease);

 private:
  redis::Client& memory_;
};

}  // namespace holdspace::store
