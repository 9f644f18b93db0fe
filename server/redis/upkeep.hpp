// Keeps one connection to a Redis up: dials, logs in, reads the server's clock, and does it all again with
// backoff when the connection is lost. Owned by a Client and by its own coroutine, which ends after stop().
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "redis/address.hpp"
#include "redis/connection.hpp"
#include "redis/server_clock.hpp"

namespace holdspace::redis {

class Upkeep : public std::enable_shared_from_this<Upkeep> {
 public:
  Upkeep(boost::asio::io_context& context, Address address);

  void start();
  void stop();

  // Null while it is down.
  std::shared_ptr<Connection> connection() const { return ready_ ? connection_ : nullptr; }

  // Turns an error reply into an error, and takes note of what any outcome says about the server.
  Result<Reply> judge(Result<Reply> outcome);

  bool up() const { return !down_since_; }
  std::chrono::milliseconds down_for() const;
  boost::asio::awaitable<void> until_up(std::chrono::milliseconds patience);
  std::int64_t server_now_ms() const;
  const std::string& last_refusal() const { return last_refusal_; }

 private:
  using Time = std::chrono::steady_clock::time_point;

  static boost::asio::awaitable<void> keep_up(std::shared_ptr<Upkeep> self);
  static boost::asio::awaitable<bool> open(std::shared_ptr<Upkeep> self);
  static boost::asio::awaitable<bool> let_in(std::shared_ptr<Upkeep> self,
                                             std::shared_ptr<Connection> connection);
  static boost::asio::awaitable<bool> look(std::shared_ptr<Upkeep> self,
                                           std::shared_ptr<Connection> connection, bool anew);
  static boost::asio::awaitable<void> stay(std::shared_ptr<Upkeep> self);
  void lost(const Connection* which, boost::system::error_code why);
  void late(const Connection* which);
  void note_up();
  void note_down(std::string_view why, Time since = Time::clock::now());

  boost::asio::io_context& context_;
  const Address address_;
  std::shared_ptr<Connection> connection_;  // also while it is being let in
  bool running_ = false, stopped_ = false;  // the coroutine; by stop()
  bool ready_ = false, was_up_ = false;
  std::optional<Time> down_since_;
  ServerClock clock_;
  std::string last_refusal_, last_trouble_;
  boost::asio::steady_timer timer_;
  boost::asio::cancellation_signal end_;
  std::vector<std::weak_ptr<boost::asio::steady_timer>> waiting_;
};

}  // namespace holdspace::redis
