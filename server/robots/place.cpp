#include "robots/place.hpp"

#include <stdexcept>

#include <boost/url/parse.hpp>

namespace holdspace::robots {

std::string Place::authority() const {
  return host.find(':') == std::string::npos ? host + ":" + port : "[" + host + "]:" + port;
}

Place parse_place(std::string_view url) {
  const auto parsed = boost::urls::parse_uri(boost::urls::string_view(url.data(), url.size()));
  const std::string shown(url);
  if (!parsed)
    throw std::invalid_argument("\"" + shown + "\" is no address. One looks like ws://127.0.0.1:8080.");
  const std::string scheme(parsed->scheme());
  if (scheme == "wss" || scheme == "https") {
    throw std::invalid_argument(
        "The robots do not speak TLS. Give the address behind the proxy: ws://HOST:PORT.");
  }
  if (scheme != "ws" && scheme != "http") {
    throw std::invalid_argument("\"" + shown + "\" should begin with ws:// or http://.");
  }
  Place place{std::string(parsed->host_address()), std::string(parsed->port())};
  if (place.host.empty()) throw std::invalid_argument("\"" + shown + "\" names no host.");
  if (place.port.empty()) place.port = "80";
  return place;
}

}  // namespace holdspace::robots
