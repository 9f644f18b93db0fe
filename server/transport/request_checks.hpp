// What a request must be before anything else looks at it.
#pragma once

#include <optional>

#include <boost/asio/ip/address.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"
#include "transport/socket.hpp"

namespace holdspace::transport {

// Each: nothing is fine, else the refusal.
std::optional<Response> check_request(const Request& request);
// Of a request that changes something: not from a page of somebody else, whose visitor may be signed on here.
std::optional<Response> check_page(const Shop& shop, const Request& request);
// Takes off what only a trusted proxy may say: that a facilitator has signed on.
void distrust(const Shop& shop, const Socket& socket, Request& request);
// Path /live, an Origin of ours (or none: not a browser), room for one more, not draining.
std::optional<Response> check_upgrade(const Front& front, const Request& request);
Response server_full();
// What to say to bytes that are no request; nothing where there is nobody to say it to.
std::optional<Response> reply_to_unreadable(const boost::system::error_code& ec);

// Who is asking: the peer, or, behind a trusted proxy, the last address that the proxy saw.
boost::asio::ip::address client_address(const Shop& shop, const boost::asio::ip::address& peer,
                                        const Request& request);
// Unspecified where it has gone.
boost::asio::ip::address peer_of(const Socket& socket);

}  // namespace holdspace::transport
