// Stands between the nodes of a play and a real Redis: writes down every request, and lets one through at a
// time, in an order that is the same in every play (by connection, first come first served). What Redis
// publishes is handed on right after the request that published it. So a play has no races, and still asks a
// real Redis.
//
// Owned by its stage; everything happens in its calls. Blocks while Redis answers; throws std::runtime_error
// when it does not.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "redis/address.hpp"

namespace holdspace::proof {

class TappedConnection;

class RedisTap {
 public:
  // Listens on a unix socket at `listens_at`; the Redis listens at `server_at`.
  RedisTap(std::filesystem::path listens_at, std::string server_at);
  ~RedisTap();
  RedisTap(const RedisTap&) = delete;
  RedisTap& operator=(const RedisTap&) = delete;

  redis::Address address() const;

  // Takes in what the nodes have written since. Whether there was anything.
  bool take_in();
  // One request to Redis and its reply back. False: none waits.
  bool let_one_through();
  // What was published to the nodes by now.
  void deliver_published();

  // Every request so far, one line each, without those that only look after the connection (PING, TIME, …).
  const std::vector<std::string>& requests() const { return requests_; }

 private:
  bool accept_new();

  std::filesystem::path listens_at_;
  std::string server_at_;
  int listener_ = -1;
  std::vector<std::unique_ptr<TappedConnection>> connections_;
  std::vector<std::string> requests_;
};

}  // namespace holdspace::proof
