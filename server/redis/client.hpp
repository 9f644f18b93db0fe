// One Redis for whoever wants to ask it something: keeps a pipelined connection up (reconnecting with
// backoff), runs requests in order, and runs scripts by their hash. One per role and node; all on that node's
// thread, and gone before its io_context. While Redis is down a request fails at once with `unavailable`:
// waiting and trying again is up to whoever asks, because only they know whether it still makes sense.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "redis/address.hpp"
#include "redis/errors.hpp"
#include "redis/reply.hpp"
#include "redis/request.hpp"
#include "redis/script.hpp"
#include "support/result.hpp"

namespace holdspace::redis {

class Upkeep;

class Client {
 public:
  Client(boost::asio::io_context& context, Address address);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Sends and waits for the reply, at most limits::redis_deadline. Errors: unavailable (nothing was sent),
  // outcome_unknown (sent, but the connection was lost or the deadline passed), server_error (Redis said no).
  boost::asio::awaitable<Result<Reply>> run(Request request);

  // EVALSHA, and EVAL when the server does not know the script (NOSCRIPT).
  boost::asio::awaitable<Result<Reply>> run(const Script& script, std::vector<std::string> keys,
                                            std::vector<std::string> arguments);

  // Several requests at once, in one write; their outcomes in the same order. Each stands for itself.
  boost::asio::awaitable<std::vector<Result<Reply>>> run_all(std::vector<Request> requests);

  // Sends and does not wait: for what may be lost without harm, such as prolonging a key's life.
  void tell(const Request& request);

  // Waits until it is up, at most so long; whether it is.
  boost::asio::awaitable<bool> ready(std::chrono::milliseconds patience);

  // The words of the last server_error, for a log line about a setting (OOM, MISCONF) or an operator's
  // message. They may quote arguments: log code_of() them only.
  const std::string& last_refusal() const;

  // Whether the last thing heard of the server was an answer, and it owes none for longer than
  // limits::redis_late (it is looked at every limits::redis_look_every); since when it was not.
  bool up() const;
  std::chrono::milliseconds down_for() const;

  // The server's clock, in ms since 1970, as last measured (a few ms exact; own clock before the first
  // measurement).
  std::int64_t server_now_ms() const;

  // Ends the connection; requests in flight end with outcome_unknown. No request after it.
  void stop();

 private:
  std::shared_ptr<Upkeep> upkeep_;
};

}  // namespace holdspace::redis
