// One HTTP/1.1 connection: pages, the JSON API, and the upgrade to a WebSocket, which then is a Connection of
// its own. Strict on purpose: heads up to 8 KiB in 5 s, no Transfer-Encoding, no body on GET.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "live/outbox.hpp"
#include "transport/front.hpp"

namespace holdspace::transport {

boost::asio::awaitable<void> serve_http(Front& front, live::Socket socket);

// The admin port: /livez, /readyz, /metrics. `ready` says whether every thread's stores answer.
boost::asio::awaitable<void> serve_admin(live::Socket socket, bool ready);

}  // namespace holdspace::transport
