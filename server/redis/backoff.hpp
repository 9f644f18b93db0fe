// How long to wait before the next try: doubles from the first pause to the longest. A plain value.
#pragma once

#include <algorithm>
#include <chrono>

namespace holdspace::redis {

class Backoff {
 public:
  using Duration = std::chrono::milliseconds;

  Backoff(Duration first, Duration longest) : first_(first), longest_(longest), next_(first) {}

  Duration next() {
    const Duration pause = next_;
    next_ = std::min(next_ * 2, longest_);
    return pause;
  }
  void reset() { next_ = first_; }

 private:
  Duration first_, longest_, next_;
};

}  // namespace holdspace::redis
