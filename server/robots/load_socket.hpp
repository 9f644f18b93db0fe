// A client's socket that is on its way to the server: not waiting, without delay for small messages.
#pragma once

#include <cstdint>

#include <netinet/in.h>

namespace holdspace::robots {

// Whoever asks owns it. `times` is how often the line had a socket before: where one loopback address has not
// ports enough for all lines, and for those that come back, the others come from the next ones. A connection
// that fails is seen when it is used. Throws std::system_error if the process or the system has no more to
// give.
int connecting_socket(const sockaddr_in& server, std::uint32_t line, std::uint32_t times, bool narrow);

}  // namespace holdspace::robots
