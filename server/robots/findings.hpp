// What was seen that should not be: counted, the first ones kept as sentences. One per rehearsal.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace holdspace::robots {

class Findings {
 public:
  void add(std::string sentence) {
    if (++count_ <= most_sentences) sentences_.push_back(std::move(sentence));
  }
  void add(const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences) add(sentence);
  }

  std::size_t count() const { return count_; }
  const std::vector<std::string>& sentences() const { return sentences_; }

 private:
  static constexpr std::size_t most_sentences = 50;
  std::size_t count_ = 0;
  std::vector<std::string> sentences_;
};

}  // namespace holdspace::robots
