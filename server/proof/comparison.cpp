#include "proof/comparison.hpp"

#include <algorithm>
#include <string_view>

namespace holdspace::proof {
namespace {

constexpr std::size_t shown_around = 60;

std::string printable(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) text += c >= ' ' && c <= '~' ? c : '.';
  return text;
}

std::string around(const std::string& text, std::size_t at) {
  const std::size_t begin = at > shown_around ? at - shown_around : 0;
  return printable(std::string_view(text).substr(begin, 2 * shown_around));
}

void compare(const std::string& what, const std::string& one, const std::string& other,
             std::vector<std::string>& found) {
  if (one == other) return;
  const auto at = static_cast<std::size_t>(
      std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  found.push_back(what + " differs from byte " + std::to_string(at) + " on:\n    " + around(one, at) +
                  "\n    " + around(other, at));
}

void compare(const std::string& what, const std::vector<std::string>& one,
             const std::vector<std::string>& other, std::vector<std::string>& found) {
  if (one.size() != other.size())
    found.push_back(what + ": " + std::to_string(one.size()) + " in one play, " +
                    std::to_string(other.size()) + " in the other");
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
    if (one[i] == other[i]) continue;
    return compare(what + " " + std::to_string(i), one[i], other[i], found);
  }
}

}  // namespace

std::vector<std::string> differences(const Record& one, const Record& other) {
  std::vector<std::string> found;
  compare("connection", one.connections, other.connections, found);
  compare("log line", one.log_lines, other.log_lines, found);
  compare("metric", one.metrics, other.metrics, found);
  compare("request to the durable Redis", one.durable_requests, other.durable_requests, found);
  compare("what there was after move", one.moments, other.moments, found);
  compare("the receipt", one.receipt, other.receipt, found);
  return found;
}

}  // namespace holdspace::proof
