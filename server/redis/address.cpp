#include "redis/address.hpp"

#include <charconv>
#include <stdexcept>

#include <boost/url.hpp>

namespace holdspace::redis {
namespace {

constexpr char shape[] = "A Redis is named as unix:///path/of/its/socket or redis://[:password@]host[:port]";

[[noreturn]] void refuse(const std::string& why) {
  throw std::invalid_argument(why + " " + shape + ".");
}

}  // namespace

Address parse_address(std::string_view url) {
  // The URL itself is never quoted: it may hold a password.
  const auto parsed = boost::urls::parse_uri(url);
  if (!parsed) refuse("This is not the URL of a Redis.");
  Address address;
  if (parsed->scheme() == "unix") {
    address.unix_path = parsed->path();
    if (!parsed->encoded_host().empty() || !address.unix_path.starts_with('/') ||
        address.unix_path.size() < 2)
      refuse("The path of a Redis socket must be absolute.");
    return address;
  }
  if (parsed->scheme() == "rediss") refuse("Holdspace does not speak TLS with Redis itself: use a tunnel.");
  if (parsed->scheme() != "redis") refuse("This is not the URL of a Redis.");
  address.host = parsed->host_address();
  if (address.host.empty()) refuse("The host of the Redis is missing.");
  if (parsed->has_port()) {
    // Not port_number(): it quietly takes 99999.
    const std::string digits = parsed->port();
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), address.port);
    if (read.ec != std::errc() || address.port == 0) refuse("The port of the Redis must be from 1 to 65535.");
  }
  const std::string path = parsed->path();
  if (!path.empty() && path != "/" && path != "/0") refuse("Holdspace uses database 0 only.");
  address.user = parsed->user();
  address.password = parsed->password();
  if (!address.user.empty() && address.password.empty()) refuse("A user of Redis needs a password.");
  return address;
}

}  // namespace holdspace::redis
