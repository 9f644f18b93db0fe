// A Lua script and the hash by which servers that have seen it know it. Content-addressed: a node of another
// version runs its own. Made once, at program start, from a *.lua file that is built in.
#pragma once

#include <string>
#include <string_view>

namespace holdspace::redis {

class Script {
 public:
  explicit Script(std::string_view text);

  const std::string& text() const { return text_; }
  const std::string& sha1() const { return sha1_; }  // 40 hexadecimal digits, as EVALSHA takes it

 private:
  std::string text_, sha1_;
};

}  // namespace holdspace::redis
