// Open answers, in the memory Redis only: one hash per opening of a step and epoch, seat → sequence and
// buckets. A box that is not there is *lost*, never empty. Closing returns the tally and refuses everything
// after; closing again returns the same. Destroying leaves nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "rules/tally.hpp"
#include "support/result.hpp"

namespace holdspace::store {

struct BoxName {
  std::string session_id;
  std::uint32_t run = 0;
  std::uint32_t epoch = 0;
};

struct HandIn {
  std::string seat;
  std::uint64_t sequence =
      0;                // the highest of a seat counts; an equal or lower one changes nothing and is taken
  std::string buckets;  // rules/answers.hpp
};

enum class BoxOutcome { taken, closed, lost };

class AnswerBox {
 public:
  explicit AnswerBox(redis::Client& memory) : memory_(memory) {}

  // Making one that is there, open or closed, changes nothing but its time to live.
  boost::asio::awaitable<Result<void>> make(BoxName box, std::chrono::milliseconds time_to_live);
  // All or none: one script call, however many (chunked by limits::script_values).
  boost::asio::awaitable<Result<BoxOutcome>> hand_in(BoxName box, std::vector<HandIn> answers);
  // Seats that handed in an answer or a pass. Nothing: lost.
  boost::asio::awaitable<Result<std::optional<std::uint32_t>>> count(BoxName box);
  // Nothing: lost.
  boost::asio::awaitable<Result<std::optional<rules::Tally>>> close(BoxName box);
  boost::asio::awaitable<Result<void>> destroy(BoxName box);

 private:
  redis::Client& memory_;
};

}  // namespace holdspace::store
