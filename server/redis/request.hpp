// One command and its arguments, each any bytes, as they travel to Redis: put together word by word, sent
// once.
#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace holdspace::redis {

class Request {
 public:
  template <class... Arguments>
  explicit Request(std::string_view command, const Arguments&... arguments) {
    add(command);
    (add(arguments), ...);
  }

  Request& add(std::string_view word) {
    add_number('$', word.size(), words_);
    words_.append(word).append("\r\n");
    ++count_;
    return *this;
  }
  Request& add(std::integral auto number) { return add(std::to_string(number)); }

  // Room for so many bytes more, where many words follow.
  void reserve(std::size_t bytes) { words_.reserve(words_.size() + bytes); }

  // RESP2: how many words there are, and each behind its length. Not by hiredis, whose snprintf for every
  // word was an eighth of all instructions of a step change.
  std::string bytes() const {
    std::string bytes;
    bytes.reserve(words_.size() + longest_number);
    add_number('*', count_, bytes);
    return bytes.append(words_);
  }

 private:
  static constexpr std::size_t longest_number = 24;  // a sign and 20 digits, with room to spare

  static void add_number(char sign, std::size_t number, std::string& to) {
    char text[longest_number];
    text[0] = sign;
    char* const end = std::to_chars(text + 1, text + longest_number, number).ptr;
    to.append(text, end).append("\r\n");
  }

  std::string words_;
  std::size_t count_ = 0;
};

}  // namespace holdspace::redis
