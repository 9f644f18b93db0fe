// One of the two Redis servers that Holdspace starts for itself: its settings, its process, its coming back.
// Owned by PrivateRedis.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "redis/address.hpp"
#include "redis/backoff.hpp"
#include "redis/private_redis.hpp"

namespace holdspace::redis {

class PrivateServer {
 public:
  // Ends an earlier one that still listens on the socket, then starts. Throws as PrivateRedis does.
  PrivateServer(std::filesystem::path program, const std::filesystem::path& folder, PrivateRedis::Role role);
  ~PrivateServer();
  PrivateServer(const PrivateServer&) = delete;
  PrivateServer& operator=(const PrivateServer&) = delete;

  void await_answer();  // throws if it does not come within limits::redis_start_time, or the process ended
  void supervise();

  Address address() const;
  int pid() const { return pid_; }  // 0 while it is down

 private:
  using Time = std::chrono::steady_clock::time_point;

  void start();
  void end_earlier() const;

  std::filesystem::path program_, socket_;
  std::string name_;  // "durable" or "memory"
  std::vector<std::string> arguments_;
  int pid_ = 0;
  Time started_{}, start_again_{};
  Backoff backoff_;
};

}  // namespace holdspace::redis
