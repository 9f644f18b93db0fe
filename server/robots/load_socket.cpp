#include "robots/load_socket.hpp"

#include <cerrno>
#include <system_error>

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdspace::robots {

namespace {

// Of the 28,000 ports of a source address the system finds the first half at once, and seeks for the second.
constexpr std::uint32_t lines_an_address = 14'000;
// A port that a line has left stays taken for a minute: whoever comes back does so from the next addresses.
constexpr std::uint32_t addresses_a_time = 4, addresses = 240;

// 0: 127.0.0.1, which needs no binding.
std::uint32_t source_of(std::uint32_t line, std::uint32_t times) {
  return (line / lines_an_address + times * addresses_a_time) % addresses;
}

void set(int socket, int level, int option, int value) {
  ::setsockopt(socket, level, option, &value, sizeof value);
}

// 127.0.0.2, 127.0.0.3, …
bool bind_source(int socket, std::uint32_t number) {
  set(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);  // the port is chosen when the server is known
  sockaddr_in source{};
  source.sin_family = AF_INET;
  source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + number);
  return ::bind(socket, reinterpret_cast<const sockaddr*>(&source), sizeof source) == 0;
}

}  // namespace

int connecting_socket(const sockaddr_in& server, std::uint32_t line, std::uint32_t times, bool narrow) {
  const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (made < 0)
    throw std::system_error(errno, std::system_category(), "no more connections from this process");
  set(made, IPPROTO_TCP, TCP_NODELAY, 1);
  if (narrow) {
    set(made, SOL_SOCKET, SO_RCVBUF, 2'048);
    set(made, IPPROTO_TCP, TCP_MAXSEG, 536);  // the sender's system keeps in proportion
  }
  const bool on_loopback = ntohl(server.sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
  const std::uint32_t source = source_of(line, times);
  if (on_loopback && source != 0 && !bind_source(made, source)) {
    const int why = errno;
    ::close(made);
    throw std::system_error(why, std::system_category(), "no loopback address to connect from");
  }
  (void)::connect(made, reinterpret_cast<const sockaddr*>(&server), sizeof server);
  return made;
}

void acknowledge_now(int socket) {
  set(socket, IPPROTO_TCP, TCP_QUICKACK, 1);
}

}  // namespace holdspace::robots
