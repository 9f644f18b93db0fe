// Making a session, and finding it by its join code; and what all of the API shares.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

boost::asio::awaitable<Response> make_session(Front& front, Request request);
// A miss is answered late, and only so many misses wait at a time: guessing is slow, and nobody else is kept
// out.
boost::asio::awaitable<Response> join_page(Front& front, std::string code);

boost::asio::awaitable<Result<bool>> is_facilitator(Front& front, std::string key);
// The key of `Authorization: Bearer KEY`; empty without one.
std::string bearer_of(const Request& request);
Response wrong_key();
Response store_away();
std::uint32_t planned_ms(const v1::Exercise& exercise);

}  // namespace holdspace::transport
