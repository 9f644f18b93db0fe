// The JSON API: exercises, making and erasing a session, looking up a join code, the receipt. Messages and
// their meaning are in proto/holdspace/v1/api.proto.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// The target begins with /api/.
boost::asio::awaitable<Response> api_reply(Front& front, Request request);

}  // namespace holdspace::transport
