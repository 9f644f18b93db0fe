#include "robots/correspondence.hpp"

#include <algorithm>

namespace holdspace::robots {
namespace {

constexpr std::size_t fewest_shares = 2;  // N10

}  // namespace

void Correspondence::read_line(std::uint32_t run, const std::string& text) {
  const auto sent = sent_.find(run);
  if (sent == sent_.end() || !sent->second.contains(text)) strange_.insert(text);
}

void Correspondence::read(const v1::InboxView& inbox) {
  for (const v1::ShareBatch& batch : inbox.shares())
    for (const v1::ShareLine& line : batch.lines()) {
      read_line(batch.run(), line.text());
      offered_[batch.run()].insert(line.text());
    }
}

void Correspondence::read(const v1::SharesView& shares) {
  for (const v1::ShownShares& shown : shares.shown())
    for (const std::string& line : shown.lines()) {
      read_line(shown.run(), line);
      shown_[shown.run()].insert(line);
    }
}

std::size_t Correspondence::lines_shown() const {
  std::size_t sum = 0;
  for (const auto& [run, lines] : shown_) sum += lines.size();
  return sum;
}

// A share that was accepted comes out, unless it was alone; fewer people than the threshold never send one.
std::vector<std::string> Correspondence::faults(std::uint32_t threshold) const {
  std::vector<std::string> faults;
  for (const std::string& text : strange_)
    faults.push_back("A line is shown that nobody handed in: " + text + ".");
  for (const auto& [run, lines] : offered_)
    if (lines.size() < fewest_shares)
      faults.push_back("A single line was shown, so its author could be guessed.");
  for (const auto& [run, texts] : accepted_) {
    if (texts.size() < std::max<std::size_t>(fewest_shares, threshold)) continue;
    const auto offered = offered_.find(run);
    for (const std::string& text : texts)
      if (offered == offered_.end() || !offered->second.contains(text))
        faults.push_back("A line that was taken in run " + std::to_string(run) + " was lost: " + text + ".");
  }
  for (const auto& [run, lines] : shown_)
    for (const std::string& line : lines)
      if (!offered_.contains(run) || !offered_.at(run).contains(line))
        faults.push_back("A line was shown to everybody before the facilitator had it.");
  if (!all_support_answered())
    faults.push_back(std::to_string(asked_.size()) + " people asked for support; " +
                     std::to_string(answered_.size()) + " were told that somebody comes.");
  return faults;
}

}  // namespace holdspace::robots
