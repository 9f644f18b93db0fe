// One question to a Redis on a connection of its own, blocking: for the moments before and after the event
// loop runs.
#pragma once

#include <chrono>

#include "redis/address.hpp"
#include "redis/reply.hpp"
#include "redis/request.hpp"
#include "support/result.hpp"

namespace holdspace::redis {

// The reply, error replies included. Errors as Client::run's, and the system's when nobody listens there.
Result<Reply> ask_once(const Address& address, const Request& request, std::chrono::milliseconds patience);

}  // namespace holdspace::redis
