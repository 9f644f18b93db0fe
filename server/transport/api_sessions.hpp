// Making a session, and erasing it.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

boost::asio::awaitable<Response> make_session(Front& front, Request request);
// Everything of it is gone when this is answered, in both Redis; whoever is in it is told that it is over.
boost::asio::awaitable<Response> erase_session(Front& front, Request request, std::string session_id);

}  // namespace holdspace::transport
