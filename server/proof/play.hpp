// A session being played on a stage: does one move after the other and keeps what each person has been told,
// and at the end everything that anybody could have seen of it. Owned by whoever plays.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "holdspace/v1/api.pb.h"
#include "holdspace/v1/server.pb.h"
#include "proof/moves.hpp"
#include "proof/stage.hpp"

namespace holdspace::proof {

// What there is to compare between two plays.
struct Record {
  std::vector<std::string> connections;  // every byte each was sent, in the order of arriving
  std::vector<std::string> log_lines, metrics, durable_requests;
  // After each move: how much of each of these there was by then. So when something happened is compared,
  // too.
  std::vector<std::string> moments;
  std::string receipt;
  std::size_t releases = 0;  // with a picture; to say how much was played
};

// What one person knows.
struct Knowledge {
  v1::SharedView shared;
  v1::FacilitatorView facilitator;
  v1::InboxView inbox;
  std::set<std::pair<std::uint32_t, std::uint64_t>> accepted_answers, accepted_shares;  // run, sequence
};

class Play {
 public:
  // Makes the session. Throws std::runtime_error when the server does not take the wish.
  Play(const RedisPair& redis, const Script& script);

  void make(const Move& move);
  // Hangs everybody up, reads the receipt, and gives what there is to compare. Once, at the end.
  Record end();

  const Knowledge& known_to(std::size_t person) const { return known_.at(person); }
  bool is_here(std::size_t person) const { return line_of_.at(person) != nowhere; }
  const v1::CreatedSession& session() const { return session_; }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::string ask(std::string_view method, const std::string& target, const std::string& key,
                  const std::string& body);
  void listen();
  std::string moment() const;

  Stage stage_;
  v1::CreatedSession session_;
  std::vector<std::size_t> line_of_;  // by person
  std::vector<std::size_t> visits_;   // lines of people, in the order of arriving
  std::vector<Knowledge> known_;
  std::vector<std::string> moments_;
};

}  // namespace holdspace::proof
