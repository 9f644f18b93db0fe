#include "proof/unix_socket.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdspace::proof {
namespace {

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    throw std::runtime_error("The folder of the proof has too long a name for a socket: " + path);
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

int new_socket() {
  const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (made < 0) throw std::runtime_error(std::string("No socket can be made: ") + std::strerror(errno));
  return made;
}

[[noreturn]] void give_up(int socket, const std::string& what) {
  const std::string why = std::strerror(errno);
  ::close(socket);
  throw std::runtime_error(what + ": " + why);
}

}  // namespace

int listen_at(const std::string& path) {
  std::filesystem::remove(path);
  const sockaddr_un address = address_of(path);
  const int socket = new_socket();
  constexpr int backlog = 16;
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(socket, backlog) != 0)
    give_up(socket, "Nothing can listen at " + path);
  ::fcntl(socket, F_SETFL, O_NONBLOCK);
  return socket;
}

int connect_to(const std::string& path) {
  const sockaddr_un address = address_of(path);
  const int socket = new_socket();
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    give_up(socket, "No Redis answers at " + path);
  return socket;
}

void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) throw std::runtime_error("A connection of the play was lost.");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace holdspace::proof
