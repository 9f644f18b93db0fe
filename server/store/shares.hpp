// Lines that people handed in without a name (N10), in the memory Redis only. While a run is open they lie by
// seat, so that each seat has at most one; collected once, shuffled, when the run is over, and from then on
// nobody can tell whose they were. A key of its own per run: nothing links a person's lines across runs
// (N12).
//
// Collecting and showing announce `inbox_changed` on the MemoryChannel; handing in announces nothing, because
// nobody may see that somebody writes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "holdspace/v1/view.pb.h"
#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

enum class ShareOutcome {
  taken,     // or a newer one of the seat lies there already
  collected  // too late: the run's lines are shuffled
};

class Shares {
 public:
  explicit Shares(redis::Client& memory) : memory_(memory) {}

  // The highest sequence of a seat counts; an empty text takes its line back.
  boost::asio::awaitable<Result<ShareOutcome>> put(std::string session_id, std::uint32_t run,
                                                   std::string seat, std::uint64_t sequence,
                                                   std::string text);

  // Shuffles the run's lines, if they are at least limits::fewest_shares, and forgets who wrote them; else
  // drops them. How many lines the run has now. Only the first call does something: the others, with whatever
  // seed, get the same number. The order depends on the texts and the seed (random bytes) alone.
  boost::asio::awaitable<Result<std::size_t>> collect(std::string session_id, std::uint32_t run,
                                                      std::string seed, std::chrono::milliseconds keep);
  // Instead of collect, where too few people are present (N10): the run's lines are dropped, for good.
  boost::asio::awaitable<Result<void>> drop(std::string session_id, std::uint32_t run,
                                            std::chrono::milliseconds keep);

  // Runs that were collected and have lines, in the order of their numbers. The caller fills in `step`.
  boost::asio::awaitable<Result<std::vector<v1::ShareBatch>>> read(std::string session_id);

  // Shows these lines (indexes) of a run and no others. False: there is no such batch, or a line that it does
  // not have is named; nothing was changed.
  boost::asio::awaitable<Result<bool>> show(std::string session_id, std::uint32_t run,
                                            std::vector<std::uint32_t> lines);

  // After the session's end: what was collected is gone by then.
  boost::asio::awaitable<Result<void>> keep_only(std::string session_id, std::chrono::milliseconds keep);
  // At once: what was collected, and what lies there of runs 1 … last_run.
  boost::asio::awaitable<Result<void>> destroy(std::string session_id, std::uint32_t last_run);

 private:
  boost::asio::awaitable<Result<std::size_t>> collect_if(std::string session_id, std::uint32_t run,
                                                         std::string seed, std::chrono::milliseconds keep,
                                                         std::size_t fewest);
  redis::Client& memory_;
};

}  // namespace holdspace::store
