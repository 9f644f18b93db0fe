// What must come out, from what went in: keeps every hand-in of every robot with what became of it, and makes
// from it the releases that may be. Pure bookkeeping, by one rehearsal; its tally is its own and not the
// server's.
//
// An answer is certain when it was acknowledged by the box that was closed in the end. One that was on its
// way when the network broke may or may not count: then either outcome is accepted, and counted as uncertain.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/view.pb.h"
#include "robots/wire.hpp"
#include "rules/tally.hpp"

namespace holdspace::robots {

using Person = std::uint32_t;

class Expectations {
 public:
  // Of one run, what is known when all is over.
  struct Forecast {
    std::vector<rules::Tally> tallies;  // each that may be; empty: too many to list
    std::uint32_t least = 0, most = 0;  // contributors
    std::uint32_t uncertain = 0;        // people of whom it is not known what counted
  };

  // A hand-in was written to an open connection; the same one again when it is handed in again.
  void handed_in(Person person, std::uint32_t run, std::uint64_t sequence, const Given& given);
  void acknowledged(Person person, std::uint32_t run, std::uint64_t sequence, std::uint32_t epoch);
  void refused(Person person, std::uint32_t run, std::uint64_t sequence);
  // The box that counts for this run now.
  void box(std::uint32_t run, std::uint32_t epoch);
  // A live check-in (N2): of its last contributors, fewer than the threshold may have been left out.
  void live(std::uint32_t run) { runs_[run].live = true; }

  Forecast forecast(std::uint32_t run, const v1::Step& step) const;

  // What is wrong with this release of `run`, a sentence each; nothing: it is one that may be.
  std::vector<std::string> faults_of(const v1::Release& release, const v1::Step& step,
                                     std::uint32_t threshold) const;

  // How many people have handed something in for this run: the most that may be known of it (N6).
  std::uint32_t people(std::uint32_t run) const;
  std::uint32_t people_acknowledged(std::uint32_t run) const;

  std::uint64_t answers_sent() const;  // distinct ones, changes included
  std::uint64_t answers_acknowledged() const;
  std::uint64_t passes() const;  // people per run whose last word was a pass
  std::uint64_t hand_ins() const { return hand_ins_; }

 private:
  struct Attempt {
    Given given;
    std::uint32_t sent = 0, refused = 0;
    std::uint32_t epoch = 0;  // the latest that acknowledged it; 0: none
  };
  using Attempts = std::map<std::uint64_t, Attempt>;  // by sequence
  struct Run {
    std::map<Person, Attempts> people;
    std::uint32_t epoch = 0;
    bool live = false;
  };
  using Bucket = std::string;  // words separated by spaces; empty: no contribution

  static std::set<Bucket> possible(const Attempts& attempts, std::uint32_t epoch, const v1::Step& step);

  std::map<std::uint32_t, Run> runs_;
  std::uint64_t hand_ins_ = 0;
};

}  // namespace holdspace::robots
