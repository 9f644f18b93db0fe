// Who asks the JSON API, in which languages, and the refusals that all of it shares.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// As whom somebody comes to the facilitators' part of the API: with a key, or signed on at a proxy that is
// trusted with it (--sign-on-header).
struct Caller {
  std::string key;
  bool signed_on = false;
};
Caller caller_of(const Shop& shop, const Request& request);
boost::asio::awaitable<Result<bool>> is_facilitator(Front& front, Caller caller);
// The session's room, if the key is the controller token of one of its facilitators; else null.
boost::asio::awaitable<Result<std::shared_ptr<live::Room>>> room_led_by(Front& front, std::string session_id,
                                                                        std::string key);
// The key of `Authorization: Bearer KEY`; empty without one.
std::string bearer_of(const Request& request);
// Of Accept-Language, as they stand there: browsers name the best first. At most 16.
std::vector<std::string> languages_of(const Request& request);

Response wrong_key();
Response not_led_by_you();
Response store_away();

}  // namespace holdspace::transport
