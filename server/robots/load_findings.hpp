// What was not as it should be in a load: how often, and the first few in words. One per load.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace holdspace::robots {

class LoadFindings {
 public:
  void add(std::string sentence) {
    if (sentences_.size() < most_sentences) sentences_.push_back(std::move(sentence));
    ++count_;
  }
  std::uint64_t count() const { return count_; }
  const std::vector<std::string>& sentences() const { return sentences_; }

 private:
  static constexpr std::size_t most_sentences = 10;
  std::uint64_t count_ = 0;
  std::vector<std::string> sentences_;
};

}  // namespace holdspace::robots
