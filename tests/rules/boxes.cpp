#include "rules/boxes.hpp"

#include <sstream>

#include "rules/answers.hpp"

namespace holdspace::rules {
namespace {

bool contributes(const std::string& buckets) {
  return buckets != pass_bucket && buckets != done_bucket;
}

void count(const std::string& buckets, Tally& tally) {
  if (!contributes(buckets)) return;
  ++tally.contributors;
  std::istringstream words(buckets);
  for (std::string word; words >> word;) ++tally.buckets[word];
}

}  // namespace

bool Boxes::hand_in(const v1::Run& run, const std::string& seat, const std::string& buckets) {
  Place& place = boxes_[run.number()][seat];
  if (place.shown) return false;
  place.buckets = buckets;
  return true;
}

std::uint32_t Boxes::answered(std::uint32_t run) const {
  const auto found = boxes_.find(run);
  return found == boxes_.end() ? 0 : static_cast<std::uint32_t>(found->second.size());
}

Tally Boxes::next_batch(std::uint32_t run, std::uint32_t fewest) {
  std::uint32_t fresh = 0;
  for (const auto& [seat, place] : boxes_[run]) fresh += !place.shown && contributes(place.buckets) ? 1 : 0;
  Tally tally;
  for (auto& [seat, place] : boxes_[run]) {
    if (fresh >= fewest && contributes(place.buckets)) place.shown = true;
    if (place.shown) count(place.buckets, tally);
  }
  return tally;
}

Tally Boxes::close(const v1::Run& run, std::uint32_t fewest) {
  Tally tally;
  if (run.live())
    tally = next_batch(run.number(), fewest);
  else
    for (const auto& [seat, place] : boxes_[run.number()]) count(place.buckets, tally);
  boxes_.erase(run.number());
  return tally;
}

}  // namespace holdspace::rules
