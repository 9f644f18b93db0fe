// Makes a WebSocket connection of a socket whose upgrade request has been read, or says why not.
#pragma once

#include <optional>

#include "live/outbox.hpp"
#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// Nothing: the socket was taken and is a Connection now. Else the refusal, and the socket is as it was.
std::optional<Response> upgrade(Front& front, live::Socket& socket, const boost::asio::ip::address& peer,
                                const Request& request);

}  // namespace holdspace::transport
