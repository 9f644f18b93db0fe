#include "redis/ask_once.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>

#include "redis/connection.hpp"
#include "redis/dial.hpp"
#include "redis/errors.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;

namespace {

asio::awaitable<Result<Reply>> ask_at(asio::io_context& context, Address address, Request request) {
  Result<Socket> socket = co_await dial(context, address);
  if (!socket) co_return socket.error();
  const auto connection = std::make_shared<Connection>(std::move(*socket));
  connection->start();
  if (const auto auth = auth_request(address)) {
    Request greeting = *auth;
    co_await ask(connection, std::move(greeting));
  }
  Result<Reply> reply = co_await ask(connection, std::move(request));
  connection->close(asio::error::operation_aborted);
  co_return reply;
}

}  // namespace

Result<Reply> ask_once(const Address& address, const Request& request, std::chrono::milliseconds patience) {
  Result<Reply> outcome = make_error_code(Error::outcome_unknown);
  asio::io_context context;
  asio::co_spawn(context, ask_at(context, address, request),
                 [&](std::exception_ptr fault, Result<Reply> reply) {
                   if (fault) std::rethrow_exception(fault);
                   outcome = std::move(reply);
                   context.stop();
                 });
  context.run_for(patience);
  return outcome;
}

}  // namespace holdspace::redis
