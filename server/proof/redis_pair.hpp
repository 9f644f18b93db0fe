// The two Redis of the proof: the same private children, with the same settings, that a server starts for
// itself, in a folder of their own that is gone afterwards. Shared by all plays, one after the other. On the
// main thread only (redis/private_redis.hpp).
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "redis/private_redis.hpp"

namespace holdspace::proof {

class RedisPair {
 public:
  // Throws std::runtime_error with a sentence when Redis cannot be started.
  RedisPair();
  ~RedisPair();
  RedisPair(const RedisPair&) = delete;
  RedisPair& operator=(const RedisPair&) = delete;

  // Keys and scripts of an earlier play are gone.
  void empty() const;

  std::string durable() const;  // their unix sockets
  std::string memory() const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<redis::PrivateRedis> redis_;
};

}  // namespace holdspace::proof
