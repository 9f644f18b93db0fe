#include "proof/log_listener.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>

#include "support/logging.hpp"

namespace holdspace::proof {
namespace {

class Keeper : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  explicit Keeper(std::shared_ptr<std::vector<std::string>> lines) : lines_(std::move(lines)) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    const spdlog::string_view_t level = spdlog::level::to_string_view(message.level);
    lines_->push_back(std::string(level.data(), level.size()) + " " +
                      std::string(message.payload.data(), message.payload.size()));
  }
  void flush_() override {}

 private:
  std::shared_ptr<std::vector<std::string>> lines_;
};

}  // namespace

// The plays' lines go nowhere else: they would look like a server's.
LogListener::LogListener() {
  sinks_before_ = log::logger().sinks();
  log::logger().sinks() = {std::make_shared<Keeper>(lines_)};
}

LogListener::~LogListener() {
  log::logger().sinks() = sinks_before_;
}

}  // namespace holdspace::proof
