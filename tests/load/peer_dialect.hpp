// How one speaks to a peer's room server: what a line says when it is opened, how something is given to
// everybody or rated, and what it is that was heard. The content is the same for all: a letter and a number,
// filled up to 200 bytes (128 for a rating and its acknowledgement, as Holdspace's are).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "robots/load_swarm.hpp"

namespace holdspace::load {

struct Heard {
  enum class What { nothing, first_view, broadcast, acknowledgement, strange };
  What what = What::nothing;
  std::uint64_t number = 0;
};

class PeerDialect {
 public:
  virtual ~PeerDialect() = default;

  virtual std::string target(std::uint32_t room) = 0;
  virtual void opened(robots::LoadSwarm&, std::uint32_t /*line*/) {}
  virtual Heard heard(robots::LoadSwarm& swarm, std::uint32_t line, std::string_view message) = 0;
  virtual void give_to_all(robots::LoadSwarm& swarm, std::uint32_t line, std::uint32_t room,
                           std::uint64_t number) = 0;
  virtual void rate(robots::LoadSwarm& swarm, std::uint32_t line, std::uint64_t number) = 0;
  // Whether it greets with a first view; else a line that is open is in.
  virtual bool greets() const { return true; }

  // "raw" (Bun, ws), "socketio", "colyseus", "nchan". Throws std::invalid_argument for anything else.
  static std::unique_ptr<PeerDialect> named(const std::string& name, std::uint16_t port);
};

// "B0000000042xxxx…", and what such a text says.
std::string content(char letter, std::uint64_t number, std::size_t size);
Heard read_content(std::string_view text);

}  // namespace holdspace::load
