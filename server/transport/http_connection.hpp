// One HTTP/1.1 connection: pages, the JSON API, and the upgrade to a WebSocket, which then is a Connection of
// its own. Strict on purpose: heads up to 8 KiB in 5 s, no Transfer-Encoding, no body on GET.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "transport/front.hpp"
#include "transport/socket.hpp"

namespace holdspace::transport {

inline constexpr std::size_t http_buffer_bytes = limits::http_head_bytes + limits::http_body_bytes;

// `read`: what has been read of the first request already.
boost::asio::awaitable<void> serve_http(
    Front& front, Socket socket,
    boost::beast::flat_buffer read = boost::beast::flat_buffer(http_buffer_bytes));

// The admin port: /livez, /readyz, /metrics. `ready` says whether every thread's stores answer.
boost::asio::awaitable<void> serve_admin(Socket socket, bool ready);

}  // namespace holdspace::transport
