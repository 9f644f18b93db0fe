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

// Acknowledges what was read, on this core. Who has said something puts that off, to say it along with the
// next word; on loopback the timer is then the server's core's, which would pay for its clients, and for
// those of servers whose clients say nothing it would not.
void acknowledge_now(int socket);

}  // namespace holdspace::robots
