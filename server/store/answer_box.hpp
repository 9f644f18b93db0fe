// Open answers, in the memory Redis only: one hash per opening of a step and epoch, seat → sequence and
// buckets. A box that is not there is *lost*, never empty. Closing returns the tally and refuses everything
// after; closing again returns the same. Destroying leaves nothing.
//
// Of a live run (N2) the box is shown in batches while it is open. Which seats were shown stands in the box
// itself, so whoever takes a batch, and dies before it tells anybody, leaves the next one the same: what is
// returned is always the whole batches so far, each of at least k contributors. A box of a later epoch knows
// nothing of the batches before it: a run that showed a batch of a box that was lost must show no more.
#pragma once

#include <chrono>
#include <cstddef>
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

struct HandInResult {
  BoxOutcome outcome = BoxOutcome::taken;
  // Of a live box that took the others: indexes into what was handed in, of those that would have changed an
  // answer that is shown already. They did not.
  std::vector<std::size_t> already_shown;
};

struct Batch {
  bool grew = false;        // this very call showed at least k more
  rules::Tally cumulative;  // of all who are shown, by whichever call
};

class AnswerBox {
 public:
  explicit AnswerBox(redis::Client& memory) : memory_(memory) {}

  // Making one that is there, open or closed, changes nothing but its time to live.
  boost::asio::awaitable<Result<void>> make(BoxName box, std::chrono::milliseconds time_to_live);
  // One script call, however many (chunked by limits::script_values).
  boost::asio::awaitable<Result<HandInResult>> hand_in(BoxName box, std::vector<HandIn> answers);
  // Seats that handed in an answer or a pass. Nothing: lost.
  boost::asio::awaitable<Result<std::optional<std::uint32_t>>> count(BoxName box);
  // Shows those who contributed and are not shown yet, if they are at least `threshold`; else nobody new. In
  // a box that is closed: nobody new. Nothing: lost.
  boost::asio::awaitable<Result<std::optional<Batch>>> take_batch(BoxName box, std::uint32_t threshold);
  // Nothing: lost.
  boost::asio::awaitable<Result<std::optional<rules::Tally>>> close(BoxName box);
  // Of a live run: a last batch as above; whoever is not shown by then never is. Closing again gives the
  // same, whatever the threshold is by then. Nothing: lost.
  boost::asio::awaitable<Result<std::optional<rules::Tally>>> close(BoxName box, std::uint32_t threshold);
  boost::asio::awaitable<Result<void>> destroy(BoxName box);

 private:
  boost::asio::awaitable<Result<std::optional<Batch>>> take_batch(BoxName box, std::uint32_t threshold,
                                                                  bool closing);

  redis::Client& memory_;
};

}  // namespace holdspace::store
