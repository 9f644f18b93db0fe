// Where a Holdspace is: scheme, host and port of its one address. The robots speak plain TCP, on a loopback
// or a trusted network; a reverse proxy with TLS is another program's test.
#pragma once

#include <string>
#include <string_view>

namespace holdspace::robots {

struct Place {
  std::string host, port;

  std::string authority() const;  // "127.0.0.1:8080", "[::1]:8080"
};

// "ws://127.0.0.1:8080", also with http:// and a path, which is ignored. Throws std::invalid_argument with a
// sentence.
Place parse_place(std::string_view url);

}  // namespace holdspace::robots
