// What was erased is still in the file of a durable Redis until it is rewritten. For the Redis that Holdspace
// starts itself this has it rewritten: at once when somebody asked for an erasure, and after keys have
// expired, at most once in limits::rewrite_every. With a given Redis its files are its operator's.
//
// Owned by the server; on its main thread. Not a promise about backups that somebody made of the folder.
#pragma once

#include <chrono>
#include <cstdint>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "redis/client.hpp"
#include "support/limits.hpp"

namespace holdspace::transport {

class Forgetting {
 public:
  Forgetting(boost::asio::io_context& context, const redis::Address& durable,
             std::chrono::milliseconds every = limits::rewrite_every);
  ~Forgetting();
  Forgetting(const Forgetting&) = delete;
  Forgetting& operator=(const Forgetting&) = delete;

  // From any thread. Several at once are one rewrite, or one that is under way and one after it.
  void rewrite_soon();

 private:
  boost::asio::awaitable<void> rewrite();
  boost::asio::awaitable<bool> start_rewrite();
  boost::asio::awaitable<void> watch_expiry();
  boost::asio::awaitable<std::int64_t> keys_expired();

  boost::asio::io_context& context_;
  redis::Client durable_;
  std::chrono::milliseconds every_;
  bool asked_ = false, rewriting_ = false;
};

}  // namespace holdspace::transport
