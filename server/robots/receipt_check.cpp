#include "robots/receipt_check.hpp"

namespace holdspace::robots {

std::vector<std::string> faults_of_receipt(const v1::Receipt& receipt, const v1::SharedView& shared,
                                           const v1::FacilitatorView& facilitator) {
  std::vector<std::string> faults;
  constexpr std::int64_t minute = 60'000;
  if (receipt.started_ms() % minute != 0 || receipt.ended_ms() % minute != 0) {
    faults.push_back("The receipt names a time finer than a minute.");
  }
  if (receipt.started_ms() == 0 || receipt.ended_ms() == 0) {
    faults.push_back("The receipt does not say when the session began or ended.");
  }
  if (receipt.threshold() != shared.threshold()) faults.push_back("The receipt names another threshold.");
  if (receipt.runs_size() != facilitator.runs_size()) {
    faults.push_back("The receipt lists " + std::to_string(receipt.runs_size()) + " runs; there were " +
                     std::to_string(facilitator.runs_size()) + ".");
  }
  int found = 0;
  for (const v1::ReceiptRun& run : receipt.runs()) {
    if (!run.has_release()) continue;
    ++found;
    bool shown = false;
    for (const v1::Release& release : shared.releases()) {
      shown |= release.SerializeAsString() == run.release().SerializeAsString();
    }
    if (!shown) faults.push_back("The receipt holds a release that was not shown.");
  }
  if (found != shared.releases_size()) faults.push_back("The receipt lacks a release that was shown.");
  return faults;
}

}  // namespace holdspace::robots
