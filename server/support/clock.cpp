#include "support/clock.hpp"

#include <stdexcept>

namespace holdspace {
namespace {

struct Held {
  Clock::time_point now;
  std::int64_t session_ms;
};
std::optional<Held> held;

}  // namespace

Clock::time_point Clock::now() noexcept {
  if (held) return held->now;
  return time_point(std::chrono::steady_clock::now().time_since_epoch());
}

HeldTime::HeldTime(std::int64_t session_ms) {
  if (held) throw std::logic_error("time is held already");
  held = Held{next_line<Clock>(std::chrono::minutes(1)), session_ms};
}

HeldTime::~HeldTime() {
  held.reset();
}

void HeldTime::advance(std::chrono::milliseconds by) {
  held->now += by;
  held->session_ms += by.count();
}

std::optional<std::int64_t> held_session_ms() noexcept {
  if (!held) return std::nullopt;
  return held->session_ms;
}

std::string time_for_scripts() {
  return held ? std::to_string(held->session_ms) : std::string();
}

}  // namespace holdspace
