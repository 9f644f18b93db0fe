// Where a session is played for the proof: one or more real nodes on this thread, two real Redis behind taps,
// and nothing that comes from outside: time stands still until the play moves it, and every random byte comes
// from the play's seed. So the same moves give the same bytes, and what differs between two plays comes from
// what was moved.
//
// Owned by its play. Everything happens in its calls; settle() ends when nothing is under way anywhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>

#include "holdspace/v1/exercise.pb.h"
#include "live/node.hpp"
#include "proof/line.hpp"
#include "proof/log_listener.hpp"
#include "proof/redis_pair.hpp"
#include "proof/redis_tap.hpp"
#include "support/clock.hpp"
#include "support/random.hpp"
#include "transport/front.hpp"

namespace holdspace::proof {

class Stage {
 public:
  Stage(const RedisPair& redis, const v1::Exercise& exercise, std::uint64_t seed, unsigned nodes);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // A new connection to one of the nodes.
  std::size_t add_line(unsigned node);
  Line& line(std::size_t index) { return *lines_.at(index); }
  const Line& line(std::size_t index) const { return *lines_.at(index); }
  std::size_t lines() const { return lines_.size(); }

  const std::string& facilitator_key() const { return key_; }

  // Runs the nodes until nothing is under way. Throws std::runtime_error if that takes too long.
  void settle();
  // Lets time pass, a second at a time, and settles after each.
  void pass(std::chrono::milliseconds time);

  const std::vector<std::string>& durable_requests() const { return durable_.requests(); }
  const std::vector<std::string>& log_lines() const { return log_.lines(); }
  // Each metric that moved during this play, with how far.
  std::vector<std::string> metrics() const;

 private:
  struct OneNode;

  void add_facilitator();
  bool look_around();

  SeededRandom random_;
  HeldTime time_;
  RedisTap durable_, memory_;
  LogListener log_;
  std::string metrics_before_;
  transport::Shop shop_;
  boost::asio::io_context context_{1};
  std::vector<std::unique_ptr<OneNode>> nodes_;
  std::vector<std::unique_ptr<Line>> lines_;
  std::string key_;
};

}  // namespace holdspace::proof
