// The two Redis servers that Holdspace starts for itself when it is given none: durable (AOF always) and
// memory (nothing on disk), on unix sockets in the data directory. Children of the main thread: own process
// group, SIGTERM when the server dies. An exit is a normal event: started again with backoff.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "redis/address.hpp"

namespace holdspace::redis {

class PrivateRedis {
 public:
  enum class Role { durable, memory };

  // Starts both below `folder` (made 0700; locked by flock against a second server) and returns when both
  // answer. An earlier child that still answers on a socket gets SHUTDOWN and is waited for first. Throws
  // std::runtime_error with a sentence for the operator: locked by another server, redis-server not found or
  // older than 7.0, did not answer in time.
  // Must be made, and must live, on the main thread. A supervising thread of its own would break
  // PR_SET_PDEATHSIG, so call `supervise()` from the main thread.
  explicit PrivateRedis(const std::filesystem::path& folder);
  ~PrivateRedis();  // SIGTERM to both, waits
  PrivateRedis(const PrivateRedis&) = delete;
  PrivateRedis& operator=(const PrivateRedis&) = delete;

  Address address(Role role) const;
  int pid(Role role) const;

  // Reaps a child that has ended and starts it again (backoff). Call when SIGCHLD came. False: one is not
  // to be started yet, or could not be; call again soon.
  bool supervise();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace holdspace::redis
