#include "transport/wheel.hpp"

#include <algorithm>

namespace holdspace::transport {

void Wheel::add(Entry& entry, std::uint32_t after_s) {
  remove(entry);
  const std::uint32_t slot = (now_s_ + std::clamp(after_s, 1u, slots - 1)) % slots;
  entry.slot_ = slot;
  entry.place_ = static_cast<std::uint32_t>(slots_[slot].size());
  entry.on_wheel_ = true;
  slots_[slot].push_back(&entry);
}

void Wheel::remove(Entry& entry) {
  if (!entry.on_wheel_) return;
  std::vector<Entry*>& slot = slots_[entry.slot_];
  slot[entry.place_] = slot.back();
  slot[entry.place_]->place_ = entry.place_;
  slot.pop_back();
  entry.on_wheel_ = false;
}

void Wheel::turn() {
  ++now_s_;
  std::vector<Entry*>& slot = slots_[now_s_ % slots];
  // A check may end its entry, or another one: always take the last that is still there. None comes back to
  // this slot in this turn (at least 1 s, less than a whole turn).
  while (!slot.empty()) {
    Entry* entry = slot.back();
    remove(*entry);
    const std::uint32_t again = entry->check(now_s_);
    if (again > 0) add(*entry, again);
  }
}

}  // namespace holdspace::transport
