// Two server processes on one pair of own Redis servers: what a fleet is, in small. Owned by the test.
#pragma once

#include <optional>

#include "group.hpp"
#include "holdspace/v1/state.pb.h"
#include "own_redis.hpp"

namespace holdspace::testing {

class TwoNodes {
 public:
  explicit TwoNodes(const std::filesystem::path& exercises)
      : memory_(memory_settings()), first_(options(), exercises), second_(options(), exercises) {}

  RedisProcess& durable() { return durable_; }
  RedisProcess& memory() { return memory_; }
  ServerProcess& first() { return first_; }
  ServerProcess& second() { return second_; }

  // The session's clock.
  std::int64_t now_ms() const {
    const auto time = durable_.ask("TIME");
    return std::stoll(time->elements.at(0).text) * 1'000 + std::stoll(time->elements.at(1).text) / 1'000;
  }
  // What is stored of a session.
  v1::SessionState stored(const std::string& session_id) const {
    v1::SessionState state;
    state.ParseFromString(durable_.ask("HGET", "hs:{" + session_id + "}:state", "blob")->text);
    return state;
  }

 private:
  std::vector<std::string> options() const {
    return {"--redis", url_of(durable_), "--memory-redis", url_of(memory_)};
  }

  RedisProcess durable_, memory_;
  ServerProcess first_, second_;
};

}  // namespace holdspace::testing
