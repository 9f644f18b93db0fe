// One command and its arguments, each any bytes. A plain value, built once and sent once.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace holdspace::redis {

class Request {
 public:
  template <class... Arguments>
  explicit Request(std::string_view command, const Arguments&... arguments) {
    words_.reserve(1 + sizeof...(arguments));
    add(command);
    (add(arguments), ...);
  }

  Request& add(std::string_view word) {
    words_.emplace_back(word);
    return *this;
  }
  Request& add(std::integral auto number) { return add(std::to_string(number)); }

  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
};

}  // namespace holdspace::redis
