#include "robots/expectations.hpp"

#include <algorithm>
#include <sstream>

#include "robots/release_form.hpp"
#include "rules/cells.hpp"
#include "rules/disclosure.hpp"

namespace holdspace::robots {

namespace {

constexpr std::size_t most_tallies = 4'096;  // beyond this only the form of a release is checked

std::string bucket_of(const Given& given, const v1::Step& step) {
  switch (given.value_case()) {
    case v1::Answer::kRating: return std::to_string(given.rating());
    case v1::Answer::kChoices: {
      std::string words;
      for (const std::uint32_t option : given.choices().options()) {
        words += (words.empty() ? "" : " ") + step.check_in().options(static_cast<int>(option)).id();
      }
      return words;
    }
    case v1::Answer::kPair: return rules::shift_bucket(given.pair().before(), given.pair().after());
    case v1::Answer::kTwoPull:
      return rules::two_pull_cell(rules::third_of(given.two_pull().closeness()),
                                  rules::third_of(given.two_pull().distance()));
    case v1::Answer::kPass:
    case v1::Answer::kDone:
    case v1::Answer::VALUE_NOT_SET: return "";
  }
  return "";
}

// Ordered as a whole, so that tallies can stand in a set.
using Counts = std::pair<std::uint32_t, std::map<std::string, std::uint32_t>>;

Counts with(Counts counts, const std::string& bucket) {
  if (bucket.empty()) return counts;
  ++counts.first;
  std::istringstream words(bucket);
  for (std::string word; words >> word;) ++counts.second[word];
  return counts;
}

}  // namespace

void Expectations::handed_in(Person person, std::uint32_t run, std::uint64_t sequence, const Given& given) {
  Attempt& attempt = runs_[run].people[person][sequence];
  attempt.given = given;
  ++attempt.sent;
  ++hand_ins_;
}

void Expectations::acknowledged(Person person, std::uint32_t run, std::uint64_t sequence,
                                std::uint32_t epoch) {
  Attempt& attempt = runs_[run].people[person][sequence];
  attempt.epoch = std::max(attempt.epoch, epoch);
}

void Expectations::refused(Person person, std::uint32_t run, std::uint64_t sequence) {
  ++runs_[run].people[person][sequence].refused;
}

void Expectations::box(std::uint32_t run, std::uint32_t epoch) {
  runs_[run].epoch = std::max(runs_[run].epoch, epoch);
}

// The highest sequence that the last box acknowledged counts, unless a later one arrived whose word was lost.
// Without any such acknowledgement anything that was sent may count, or nothing.
std::set<Expectations::Bucket> Expectations::possible(const Attempts& attempts, std::uint32_t epoch,
                                                      const v1::Step& step) {
  std::set<Bucket> buckets;
  bool certain = false;
  for (auto at = attempts.rbegin(); at != attempts.rend() && !certain; ++at) {
    const Attempt& attempt = at->second;
    certain = attempt.epoch != 0 && attempt.epoch >= epoch;
    const bool surely_not = attempt.epoch == 0 && attempt.refused >= attempt.sent;
    if (!surely_not) buckets.insert(bucket_of(attempt.given, step));
  }
  if (!certain) buckets.insert("");
  return buckets;
}

Expectations::Forecast Expectations::forecast(std::uint32_t run, const v1::Step& step) const {
  Forecast forecast;
  const auto found = runs_.find(run);
  if (found == runs_.end()) {
    forecast.tallies.push_back({});
    return forecast;
  }
  std::set<Counts> counts{{}};
  for (const auto& [person, attempts] : found->second.people) {
    const std::set<Bucket> buckets = possible(attempts, found->second.epoch, step);
    if (buckets.size() > 1) ++forecast.uncertain;
    if (!buckets.contains("")) ++forecast.least;
    if (buckets.size() > 1 || !buckets.contains("")) ++forecast.most;
    std::set<Counts> next;
    for (const Counts& one : counts) {
      for (const Bucket& bucket : buckets) next.insert(with(one, bucket));
    }
    counts = std::move(next);
    if (counts.size() > most_tallies) counts.clear();
  }
  for (const Counts& one : counts) forecast.tallies.push_back({one.second, one.first});
  return forecast;
}

std::vector<std::string> Expectations::faults_of(const v1::Release& release, const v1::Step& step,
                                                 std::uint32_t threshold) const {
  Forecast expected = forecast(release.run(), step);
  const auto found_run = runs_.find(release.run());
  if (found_run != runs_.end() && found_run->second.live) {
    expected.least -= std::min(expected.least, threshold - 1);
    expected.tallies.clear();
  }
  std::vector<std::string> faults = faults_of_form(release, step, {threshold, expected.least, expected.most});
  if (expected.tallies.empty()) return faults;
  const std::string seen = release.SerializeAsString();
  const bool found =
      std::any_of(expected.tallies.begin(), expected.tallies.end(), [&](const rules::Tally& tally) {
        v1::Release right = rules::disclose(step, threshold, tally);
        right.set_run(release.run());
        right.set_step(release.step());
        return right.SerializeAsString() == seen;
      });
  if (!found) {
    faults.push_back("Run " + std::to_string(release.run()) + ": the release is not the one that " +
                     std::to_string(expected.least) + " to " + std::to_string(expected.most) +
                     " contributors, as acknowledged, make: " + release.ShortDebugString());
  }
  return faults;
}

std::uint32_t Expectations::people(std::uint32_t run) const {
  const auto found = runs_.find(run);
  return found == runs_.end() ? 0 : static_cast<std::uint32_t>(found->second.people.size());
}

std::uint32_t Expectations::people_acknowledged(std::uint32_t run) const {
  const auto found = runs_.find(run);
  if (found == runs_.end()) return 0;
  return static_cast<std::uint32_t>(
      std::count_if(found->second.people.begin(), found->second.people.end(), [](const auto& person) {
        return std::any_of(person.second.begin(), person.second.end(),
                           [](const auto& attempt) { return attempt.second.epoch != 0; });
      }));
}

std::uint64_t Expectations::answers_sent() const {
  std::uint64_t sum = 0;
  for (const auto& [number, run] : runs_) {
    for (const auto& [person, attempts] : run.people) sum += attempts.size();
  }
  return sum;
}

std::uint64_t Expectations::answers_acknowledged() const {
  std::uint64_t sum = 0;
  for (const auto& [number, run] : runs_) {
    for (const auto& [person, attempts] : run.people) {
      bool acknowledged = false;  // this one, or a later one that replaced it
      for (auto at = attempts.rbegin(); at != attempts.rend(); ++at) {
        acknowledged = acknowledged || at->second.epoch != 0;
        sum += acknowledged ? 1 : 0;
      }
    }
  }
  return sum;
}

std::uint64_t Expectations::passes() const {
  std::uint64_t sum = 0;
  for (const auto& [number, run] : runs_) {
    for (const auto& [person, attempts] : run.people) {
      sum += !attempts.empty() && attempts.rbegin()->second.given.has_pass() ? 1 : 0;
    }
  }
  return sum;
}

}  // namespace holdspace::robots
