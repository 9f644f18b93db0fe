// A socket to an address, connected and let in (AUTH), or why not. Owns nothing.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "redis/address.hpp"
#include "redis/connection.hpp"
#include "redis/wire.hpp"
#include "support/result.hpp"

namespace holdspace::redis {

// Connected within limits::redis_deadline, else the error of the system.
boost::asio::awaitable<Result<Socket>> dial(boost::asio::io_context& context, Address address);

// The AUTH that this address asks for; nothing: none.
std::optional<Request> auth_request(const Address& address);

}  // namespace holdspace::redis
