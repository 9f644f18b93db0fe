// Hears every line that is logged while it lives, as it would stand in the log but for its time. Owned by a
// stage.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <spdlog/common.h>

namespace holdspace::proof {

class LogListener {
 public:
  LogListener();
  ~LogListener();
  LogListener(const LogListener&) = delete;
  LogListener& operator=(const LogListener&) = delete;

  const std::vector<std::string>& lines() const { return *lines_; }

 private:
  std::shared_ptr<std::vector<std::string>> lines_ = std::make_shared<std::vector<std::string>>();
  std::vector<spdlog::sink_ptr> sinks_before_;
};

}  // namespace holdspace::proof
