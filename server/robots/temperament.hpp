// How one simulated person is: quick or slow, sure or not, with a good or a bad network. Pure: the same seed
// makes the same person, who does the same things at the same moments of a step. Knows no socket.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "holdspace/v1/exercise.pb.h"
#include "robots/wire.hpp"

namespace holdspace::robots {

// One thing a person does in a step.
struct Deed {
  enum class What { answer, lose_network, vanish, reload };
  What what = What::answer;
  std::chrono::milliseconds after{0};  // from the moment the step was seen
  Given given;                         // for answer: also a changed one, or a pass
  std::chrono::milliseconds away{0};   // for lose_network and vanish: how long
};

struct Circumstances {
  std::uint32_t steps = 1;  // of the exercise
  bool calm = false;        // nobody loses the network
};

class Temperament {
 public:
  Temperament(std::uint64_t seed, Circumstances circumstances);

  // The step (index) at whose opening this person joins; 0: before the start.
  std::uint32_t joins_at() const { return joins_at_; }

  // What this person does in a step that is open for about `length`, in the order of time. Each call draws
  // anew.
  std::vector<Deed> live_through(std::uint32_t index, const v1::Step& step, std::chrono::milliseconds length);

 private:
  bool chance(double share);
  std::uint32_t below(std::uint32_t end);
  std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most);
  std::uint32_t rating();
  Given rated(const v1::Step& step);
  Given chosen(const v1::CheckIn& asked);
  Given answer_to(const v1::Step& step);
  void add_answers(std::vector<Deed>& deeds, const v1::Step& step, std::chrono::milliseconds length);
  void add_trouble(std::vector<Deed>& deeds, std::uint32_t index, std::chrono::milliseconds length);

  std::mt19937_64 random_;
  std::uint32_t joins_at_ = 0;
  std::uint32_t loses_at_ = 0, vanishes_at_ = 0, reloads_at_ = 0;  // step index + 1; 0: never
  double middle_ = 4;                                              // where this person's ratings lie
  std::map<std::string, std::uint32_t>
      before_;  // by id of the step: what the device remembers for a pair (N13)
};

}  // namespace holdspace::robots
