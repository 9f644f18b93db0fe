// The opening of a WebSocket (RFC 6455, section 4), on our side.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "transport/json_reply.hpp"

namespace holdspace::transport {

// Why there can be none for this request, which asks for an upgrade; or nothing.
std::optional<Response> check_handshake(const Request& request);

// The reply that opens it, whole, for the request's Sec-WebSocket-Key. No extension, no subprotocol.
std::string switching_protocols(std::string_view key);

}  // namespace holdspace::transport
