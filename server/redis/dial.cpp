#include "redis/dial.hpp"

#include <memory>
#include <vector>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "support/limits.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

using Endpoint = asio::generic::stream_protocol::endpoint;
constexpr auto no_throw = asio::as_tuple(asio::use_awaitable);

asio::awaitable<Result<std::vector<Endpoint>>> endpoints_of(asio::io_context& context, Address address) {
  std::vector<Endpoint> endpoints;
  if (!address.unix_path.empty()) {
    // One byte of sun_path is for its end; Asio would throw.
    if (address.unix_path.size() >= sizeof(sockaddr_un::sun_path))
      co_return make_error_code(boost::system::errc::filename_too_long);
    endpoints.emplace_back(asio::local::stream_protocol::endpoint(address.unix_path));
    co_return endpoints;
  }
  asio::ip::tcp::resolver resolver(context);
  const std::string port = std::to_string(address.port);
  auto [failure, found] = co_await resolver.async_resolve(address.host, port, no_throw);
  if (failure) co_return failure;
  for (const auto& entry : found) endpoints.emplace_back(entry.endpoint());
  co_return endpoints;
}

}  // namespace

asio::awaitable<Result<Socket>> dial(asio::io_context& context, Address address) {
  Result<std::vector<Endpoint>> endpoints = co_await endpoints_of(context, address);
  if (!endpoints) co_return endpoints.error();
  error_code failure = asio::error::host_not_found;
  for (const Endpoint& endpoint : *endpoints) {
    // Shared with the timer, which may fire while this coroutine is already on its way out.
    auto socket = std::make_shared<Socket>(context);
    asio::steady_timer deadline(context, limits::redis_deadline);
    deadline.async_wait([socket](error_code cancelled) {
      error_code ignored;
      if (!cancelled) socket->close(ignored);
    });
    std::tie(failure) = co_await socket->async_connect(endpoint, no_throw);
    deadline.cancel();
    if (!failure && !socket->is_open()) failure = asio::error::timed_out;
    if (failure) continue;
    if (address.unix_path.empty()) socket->set_option(asio::ip::tcp::no_delay(true), failure);
    co_return std::move(*socket);
  }
  co_return failure;
}

std::optional<Request> auth_request(const Address& address) {
  if (address.password.empty()) return std::nullopt;
  if (address.user.empty()) return Request("AUTH", address.password);
  return Request("AUTH", address.user, address.password);
}

}  // namespace holdspace::redis
