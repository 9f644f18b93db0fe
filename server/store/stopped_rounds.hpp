// Which practice groups stopped their round (S14): the client of a group says so, and it holds for all of the
// group. In the memory Redis, by run and number of the group. Announced as `round_stopped` on the
// MemoryChannel.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

class StoppedRounds {
 public:
  using Rounds = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // run, group

  explicit StoppedRounds(redis::Client& memory) : memory_(memory) {}

  // Stopping again changes nothing.
  boost::asio::awaitable<Result<void>> stop(std::string session_id, std::uint32_t run, std::uint32_t group);
  boost::asio::awaitable<Result<Rounds>> read(std::string session_id);
  boost::asio::awaitable<Result<void>> destroy(std::string session_id);

 private:
  redis::Client& memory_;
};

}  // namespace holdspace::store
