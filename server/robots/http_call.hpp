// One request to the JSON API and its answer. Makes its own connection and closes it.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "robots/place.hpp"

namespace holdspace::robots {

struct HttpRequest {
  std::string method = "GET", target = "/";
  std::string bearer;  // empty: none
  std::string body;    // JSON; empty: none
};

struct HttpAnswer {
  unsigned status = 0;  // 0: no answer came
  std::string body;
  std::string failure;  // of the network, in the system's words, when no answer came
};

// At most 10 s. Never throws for a network's sake.
boost::asio::awaitable<HttpAnswer> call(Place place, HttpRequest request);

}  // namespace holdspace::robots
