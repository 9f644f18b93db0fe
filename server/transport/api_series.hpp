// Series over the JSON API: making, listing, reading and deleting them. For facilitators. What is in a series
// gets there when a session of it ends (live/room_series.cpp).
#pragma once

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// The target is /api/series or begins with /api/series/.
boost::asio::awaitable<Response> series_reply(Front& front, Request request);

}  // namespace holdspace::transport
