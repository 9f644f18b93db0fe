// The steady clock of everything that waits in a node, and the one way to hold it still: the proof of
// anonymity (server/proof) plays a session twice and lets time pass only when both plays are told so. Without
// a HeldTime it is the system's steady clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace holdspace {

// Meets the requirements of a standard clock; for timers, see live/timer.hpp.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;

  static time_point now() noexcept;
};

// The next of the moments that are whole multiples of `period` since the clock began. What happens every so
// often waits for such a line instead of for a while: then a thread wakes up once for all that is due.
template <class AnyClock>
typename AnyClock::time_point next_line(typename AnyClock::duration period) {
  return typename AnyClock::time_point((AnyClock::now().time_since_epoch() / period + 1) * period);
}

// While one lives, time stands still and moves by advance() only. One at a time, on the only thread that
// looks at clocks. Never made by a server.
class HeldTime {
 public:
  // `session_ms`: the session's clock at the beginning, milliseconds since 1970. It begins on a line of
  // every period up to a minute, so that whoever plays twice has the same lines.
  explicit HeldTime(std::int64_t session_ms);
  ~HeldTime();
  HeldTime(const HeldTime&) = delete;
  HeldTime& operator=(const HeldTime&) = delete;

  void advance(std::chrono::milliseconds by);
};

// The session's clock while time is held; nothing otherwise: then Redis TIME is the session's clock.
std::optional<std::int64_t> held_session_ms() noexcept;

// What a script is told of the time: empty (it asks its own server), or the held moment in ms.
std::string time_for_scripts();

}  // namespace holdspace
