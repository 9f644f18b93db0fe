#include "redis/pipeline.hpp"

#include <iterator>
#include <utility>

#include "redis/errors.hpp"

namespace holdspace::redis {

void Pipeline::add(std::string bytes, Time deadline, Handler handler) {
  unsent_ += bytes;
  waiting_.push_back({deadline, std::move(handler)});
}

std::string Pipeline::take_unsent() {
  std::ranges::move(waiting_, std::back_inserter(in_flight_));
  waiting_.clear();
  return std::exchange(unsent_, {});
}

std::vector<Pipeline::Ending> Pipeline::received(std::string_view bytes) {
  std::vector<Ending> endings;
  reader_.feed(bytes);
  while (!broken_) {
    Result<std::optional<Reply>> reply = reader_.next();
    if (reply && !*reply) break;
    if (!reply || in_flight_.empty()) {
      broken_ = true;
      break;
    }
    endings.push_back({std::move(in_flight_.front().handler), std::move(**reply)});
    in_flight_.pop_front();
  }
  return endings;
}

std::optional<Pipeline::Time> Pipeline::earliest_deadline() const {
  if (!in_flight_.empty()) return in_flight_.front().deadline;
  if (!waiting_.empty()) return waiting_.front().deadline;
  return std::nullopt;
}

std::vector<Pipeline::Ending> Pipeline::lost() {
  std::vector<Ending> endings;
  for (Pending& pending : in_flight_)
    endings.push_back({std::move(pending.handler), make_error_code(Error::outcome_unknown)});
  for (Pending& pending : waiting_)
    endings.push_back({std::move(pending.handler), make_error_code(Error::unavailable)});
  in_flight_.clear();
  waiting_.clear();
  unsent_.clear();
  return endings;
}

}  // namespace holdspace::redis
