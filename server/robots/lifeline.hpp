// Keeps one person or screen connected: connects, says Hello, hands on what comes, and comes back after a
// loss with the backoff a browser has. Knows nothing of what the messages mean. Owned by a seat, the leader
// or the watcher; run() must have ended before it goes.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/server.pb.h"
#include "robots/live_socket.hpp"
#include "robots/place.hpp"

namespace holdspace::robots {

using Clock = std::chrono::steady_clock;

class Lifeline {
 public:
  struct Letter {
    const v1::ServerMessage& message;
    std::size_t bytes;
    Clock::time_point at;
  };
  struct Listener {
    std::function<void(const Letter&)> letter;        // a first Welcome is one too
    std::function<void()> gone;                       // the connection that was welcomed is no more
    std::function<void(const std::string&)> trouble;  // what a person would call broken, in a sentence
  };

  // Connects to the places in turn, beginning with `first`.
  Lifeline(boost::asio::io_context& context, std::vector<Place> places, std::size_t first, v1::Hello hello,
           Listener listener);

  // Ends after stop(), or when the server says not to come back.
  boost::asio::awaitable<void> run();
  // Written to an open connection (which may still lose it), or nothing is done and false is returned.
  bool send(const std::string& bytes);

  // The network is gone and is back after this long. Abruptly: the server hears a reset; otherwise it hears
  // nothing.
  void lose_network(std::chrono::milliseconds away, bool abruptly);
  void reload();  // leaves in order, is back at once
  void stop();    // leaves in order, for good

  bool welcome() const { return welcomed_; }            // connected, and the Hello was answered
  std::uint32_t connection() const { return number_; }  // 1, 2, … ; grows with each Welcome
  Clock::time_point welcomed_at() const { return welcomed_at_; }
  // What to add to the own clock (ms) to get the session's; nothing before the first quick Pong.
  std::optional<std::int64_t> clock_offset_ms() const { return clock_offset_ms_; }

 private:
  boost::asio::awaitable<void> stay(std::shared_ptr<LiveSocket> socket);
  void take(const LiveSocket::Received& received);
  void leave_room();
  bool may_come_back(std::uint16_t close_code);
  std::chrono::milliseconds backoff();
  void ping();
  void take_pong(const v1::Pong& pong, Clock::time_point at);

  boost::asio::io_context& context_;
  const std::vector<Place> places_;
  std::size_t next_place_;
  const v1::Hello hello_;
  const Listener listener_;
  boost::asio::steady_timer pause_;
  boost::asio::steady_timer ping_timer_;
  std::shared_ptr<LiveSocket> socket_;
  std::shared_ptr<LiveSocket> silent_;  // one that says nothing more, until the next one stands
  std::mt19937_64 random_;
  std::chrono::milliseconds away_{0};
  std::uint32_t failures_ = 0, number_ = 0;
  Clock::time_point welcomed_at_, pinged_at_;
  std::optional<std::int64_t> clock_offset_ms_;
  bool welcomed_ = false, wanted_loss_ = false, stopping_ = false;
};

}  // namespace holdspace::robots
