// The order of things on one connection: which requests wait to be sent, which wait for their reply, and what
// each of them ends with. Pure: takes bytes and times, gives back bytes and endings; knows no socket, no
// clock, no thread. Its owner sends what take_unsent() gives, hands it what arrives, and runs the endings it
// returns.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "redis/codec.hpp"
#include "redis/reply.hpp"
#include "support/result.hpp"

namespace holdspace::redis {

class Pipeline {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Handler = std::function<void(Result<Reply>)>;

  // A request that is over, and what it is told. Never run in here: whoever it wakes may come right back.
  struct Ending {
    Handler handler;
    Result<Reply> outcome;
  };

  // `bytes` are an encoded request. Deadlines must not go backwards from one request to the next.
  void add(std::string bytes, Time deadline, Handler handler);

  // All that waits, in order, as one write. From now on it counts as sent.
  std::string take_unsent();

  // Bytes of the server, cut anywhere. After bytes that make no sense, or a reply nobody asked for, broken()
  // is true and the connection must be closed: nobody can know any more which reply belongs to which request.
  std::vector<Ending> received(std::string_view bytes);
  bool broken() const { return broken_; }

  // When the oldest request must have its reply; nothing: no request is there.
  std::optional<Time> earliest_deadline() const;

  // The connection is gone: what was sent ends as outcome_unknown, what was not as unavailable.
  std::vector<Ending> lost();

 private:
  struct Pending {
    Time deadline;
    Handler handler;
  };

  ReplyReader reader_;
  std::string unsent_;
  std::deque<Pending> waiting_;    // not sent; their bytes are in unsent_
  std::deque<Pending> in_flight_;  // sent; replies come in this order
  bool broken_ = false;
};

}  // namespace holdspace::redis
