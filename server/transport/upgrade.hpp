// Makes a WebSocket connection of a socket whose upgrade request has been read, or says why not.
#pragma once

#include <functional>
#include <optional>

#include "support/descriptor.hpp"
#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// Nothing: the socket was taken, by `take_socket`, and is a Connection now. Else the refusal, and the socket
// is as it was. It does not block.
std::optional<Response> upgrade(Front& front, const std::function<Descriptor()>& take_socket,
                                const boost::asio::ip::address& peer, const Request& request);

}  // namespace holdspace::transport
