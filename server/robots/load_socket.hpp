// A client's socket that is on its way to the server: not waiting, without delay for small messages.
#pragma once

#include <cstdint>

#include <netinet/in.h>

namespace holdspace::robots {

// Whoever asks owns it. A connection that fails is seen when it is used. Of many thousands of lines those
// above what one address has ports for come from the next loopback address, if the server is on loopback.
// Throws std::system_error if the process or the system has no more to give.
int connecting_socket(const sockaddr_in& server, std::uint32_t line, bool narrow);

}  // namespace holdspace::robots
