// Finding a session by its join code: what a person reads before joining (care S1).
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// A miss is answered late, and only so many misses wait at a time: guessing is slow, and nobody else is kept
// out. `languages`: the person's, best first.
boost::asio::awaitable<Response> join_page(Front& front, std::string code,
                                           std::vector<std::string> languages);

}  // namespace holdspace::transport
