// The answer boxes of a session in memory, by seat, with what the store's scripts promise of them: the last
// answer of a seat counts, what a live box has shown stays, a closed box gives its tally and is destroyed.
// For tests; owns the answers.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "holdspace/v1/state.pb.h"
#include "rules/tally.hpp"

namespace holdspace::rules {

class Boxes {
 public:
  // False: this seat's answer is in the picture already and stays.
  bool hand_in(const v1::Run& run, const std::string& seat, const std::string& buckets);

  std::uint32_t answered(std::uint32_t run) const;
  bool is_there(std::uint32_t run) const { return boxes_.contains(run); }

  // Of a live box: all who are shown, after those who are new and enough have been added to them.
  Tally next_batch(std::uint32_t run, std::uint32_t fewest);

  // What is released of it; from then on it is gone.
  Tally close(const v1::Run& run, std::uint32_t fewest);

  // Gone with everything in it: by a Redis that ended, or with a run that was undone.
  void lose(std::uint32_t run) { boxes_.erase(run); }

  const auto& all() const { return boxes_; }

 private:
  struct Place {
    std::string buckets;
    bool shown = false;
  };
  using Box = std::map<std::string, Place>;  // by seat
  std::map<std::uint32_t, Box> boxes_;       // by run
};

}  // namespace holdspace::rules
