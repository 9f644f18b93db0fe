#include "robots/temperament.hpp"

#include <algorithm>
#include <cmath>

namespace holdspace::robots {

using std::chrono::milliseconds;

Temperament::Temperament(std::uint64_t seed, Circumstances circumstances) : random_(seed) {
  const std::uint32_t steps = std::max(1U, circumstances.steps);
  // One in eight comes late, while the second to the fourth step is on.
  if (steps > 1 && chance(0.125)) joins_at_ = 1 + below(std::min(3U, steps - 1));
  middle_ = 2 + below(5);
  if (circumstances.calm) return;
  const std::uint32_t ahead = steps - joins_at_;
  if (chance(0.2)) loses_at_ = joins_at_ + below(ahead) + 1;
  if (chance(0.08)) vanishes_at_ = joins_at_ + below(ahead) + 1;
  if (chance(0.12)) reloads_at_ = joins_at_ + below(ahead) + 1;
}

bool Temperament::chance(double share) {
  return std::uniform_real_distribution<double>(0, 1)(random_) < share;
}

std::uint32_t Temperament::below(std::uint32_t end) {
  return std::uniform_int_distribution<std::uint32_t>(0, end - 1)(random_);
}

milliseconds Temperament::between(milliseconds least, milliseconds most) {
  if (most <= least) return least;
  return milliseconds(std::uniform_int_distribution<std::int64_t>(least.count(), most.count())(random_));
}

std::vector<Deed> Temperament::live_through(std::uint32_t index, const v1::Step& step, milliseconds length) {
  std::vector<Deed> deeds;
  add_answers(deeds, step, length);
  add_trouble(deeds, index, length);
  std::stable_sort(deeds.begin(), deeds.end(),
                   [](const Deed& a, const Deed& b) { return a.after < b.after; });
  return deeds;
}

std::uint32_t Temperament::rating() {
  const double drawn = std::normal_distribution<double>(middle_, 1.8)(random_);
  return static_cast<std::uint32_t>(std::clamp(std::lround(drawn), 0L, 10L));
}

// A pair of somebody who has no "before" is a pass.
Given Temperament::rated(const v1::Step& step) {
  Given given;
  const std::uint32_t now = rating();
  const std::string& earlier = step.intensity_rating().paired_with();
  const auto before = before_.find(earlier);
  if (earlier.empty()) {
    given.set_rating(now);
    before_[step.id()] = now;
  } else if (before == before_.end()) {
    given.mutable_pass();
  } else {
    given.mutable_pair()->set_before(before->second);
    given.mutable_pair()->set_after(now);
  }
  return given;
}

Given Temperament::chosen(const v1::CheckIn& asked) {
  Given given;
  const auto options = static_cast<std::uint32_t>(asked.options_size());
  const std::uint32_t most = std::max(1U, asked.most_choices());
  const std::uint32_t count = 1 + below(std::min({most, options, 3U}));
  std::vector<std::uint32_t> chosen;
  while (chosen.size() < count) {
    const std::uint32_t option = below(options);
    if (std::find(chosen.begin(), chosen.end(), option) == chosen.end()) chosen.push_back(option);
  }
  for (const std::uint32_t option : chosen) given.mutable_choices()->add_options(option);
  return given;
}

Given Temperament::answer_to(const v1::Step& step) {
  Given given;
  switch (step.answer_case()) {
    case v1::Step::kIntensityRating: return rated(step);
    case v1::Step::kCheckIn: return chosen(step.check_in());
    case v1::Step::kTwoPullRating:
      given.mutable_two_pull()->set_closeness(rating());
      given.mutable_two_pull()->set_distance(rating());
      break;
    case v1::Step::kReflection:
    case v1::Step::kReadiness:
    case v1::Step::kPracticeRound: given.mutable_done(); break;
    case v1::Step::kGuidance:
    case v1::Step::kBreak:
    case v1::Step::ANSWER_NOT_SET: break;
  }
  return given;
}

// Some do not answer at all, some pass, some think again; most just answer. An answer is given in the first
// two thirds of the step, a second thought comes soon after the first.
void Temperament::add_answers(std::vector<Deed>& deeds, const v1::Step& step, milliseconds length) {
  Given given = answer_to(step);
  if (given.value_case() == v1::Answer::VALUE_NOT_SET || chance(0.04)) return;
  const bool passes = chance(0.1);
  if (passes) given.mutable_pass();
  const milliseconds first = between(length / 20, length * 6 / 10);
  deeds.push_back({Deed::What::answer, first, given, {}});
  if (!chance(0.15)) return;
  Given second = answer_to(step);
  if (!passes && chance(0.2)) second.mutable_pass();
  deeds.push_back({Deed::What::answer, first + between(milliseconds(30), length / 5), second, {}});
}

// A lost network is a connection cut off, or one that says nothing more; a reload leaves in order and is back
// at once.
void Temperament::add_trouble(std::vector<Deed>& deeds, std::uint32_t index, milliseconds length) {
  const auto somewhere = [this, length] { return between(milliseconds(20), length * 7 / 10); };
  const auto some_time = [this] { return between(milliseconds(200), milliseconds(2500)); };
  if (loses_at_ == index + 1) {
    deeds.push_back({Deed::What::lose_network, somewhere(), {}, some_time()});
    loses_at_ = 0;
  }
  if (vanishes_at_ == index + 1) {
    deeds.push_back({Deed::What::vanish, somewhere(), {}, some_time()});
    vanishes_at_ = 0;
  }
  if (reloads_at_ == index + 1) {
    deeds.push_back({Deed::What::reload, somewhere(), {}, {}});
    reloads_at_ = 0;
  }
}

}  // namespace holdspace::robots
