// One connection to a Redis, pipelined: a wire that does what its Pipeline says, and a clock. A request that
// has no reply by its deadline ends the connection, because the replies after it could not be told apart any
// more. Made by dial(); owned by a Client, and by its own pending operations until it is closed.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include "redis/pipeline.hpp"
#include "redis/request.hpp"
#include "redis/wire.hpp"

namespace holdspace::redis {

class Connection : public Wire {
 public:
  using OnLost = std::function<void(boost::system::error_code why)>;

  explicit Connection(Socket socket);

  // Called once when the connection has ended, for whatever reason; never from within a call to this class.
  void on_lost(OnLost on_lost) { on_lost_ = std::move(on_lost); }

  // Called, and again every now and then, while a request is without its reply for limits::redis_late: the
  // server has gone silent.
  void on_late(std::function<void()> on_late) { on_late_ = std::move(on_late); }

  // The handler is told the reply (an error reply is a reply), outcome_unknown or unavailable; never from
  // within send.
  void send(const Request& request, Pipeline::Handler handler);

 private:
  std::string unsent() override { return pipeline_.take_unsent(); }
  void received(std::string_view bytes) override;
  void lost(boost::system::error_code why) override;
  void finish(std::vector<Pipeline::Ending> endings);
  void watch_deadline();

  Pipeline pipeline_;
  boost::asio::steady_timer deadline_;
  bool watching_ = false;
  OnLost on_lost_;
  std::function<void()> on_late_;
};

// send(), to be awaited. Several requests go out together and their outcomes come back in the same order.
boost::asio::awaitable<Result<Reply>> ask(std::shared_ptr<Connection> connection, Request request);
boost::asio::awaitable<std::vector<Result<Reply>>> ask_all(std::shared_ptr<Connection> connection,
                                                           std::vector<Request> requests);

}  // namespace holdspace::redis
