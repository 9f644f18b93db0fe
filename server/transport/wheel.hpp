// One timing wheel for all connections of a thread, in steps of a second: each connection is looked at again
// when it said it wanted to be, instead of owning a timer of its own. Holds plain pointers; an entry takes
// itself out at its end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace holdspace::transport {

class Wheel {
 public:
  class Entry {
   public:
    // Looks at itself; says after how many seconds it wants to be looked at again (1 … slots - 1); 0: never
    // (also when it ended itself).
    virtual std::uint32_t check(std::uint32_t now_s) = 0;

    virtual ~Entry() = default;

   private:
    friend class Wheel;
    std::uint32_t slot_ = 0, place_ = 0;
    bool on_wheel_ = false;
  };

  static constexpr std::uint32_t slots = 64;

  void add(Entry& entry, std::uint32_t after_s);
  void remove(Entry& entry);
  // Once a second.
  void turn();
  // Seconds since the start of the thread.
  std::uint32_t now_s() const { return now_s_; }

 private:
  std::array<std::vector<Entry*>, slots> slots_;
  std::uint32_t now_s_ = 0;
};

}  // namespace holdspace::transport
