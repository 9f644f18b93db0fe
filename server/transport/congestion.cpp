#include "transport/congestion.hpp"

#include <cstring>
#include <string>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include "support/descriptor.hpp"

namespace holdspace::transport {
namespace {

void choose(int socket, const std::string& name) {
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_CONGESTION, name.data(), static_cast<socklen_t>(name.size()));
}

// What a new socket has; empty when it cannot be told.
std::string systems_choice() {
  const Descriptor fresh(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  char name[16] = {};  // TCP_CA_NAME_MAX of the kernel
  socklen_t size = sizeof name;
  if (!fresh || ::getsockopt(fresh.get(), IPPROTO_TCP, TCP_CONGESTION, name, &size) != 0) return {};
  return std::string(name, ::strnlen(name, sizeof name));
}

}  // namespace

void choose_plain_congestion_control(int socket) {
  choose(socket, "reno");
}

void choose_systems_congestion_control(int socket) {
  static const std::string name = systems_choice();
  if (!name.empty()) choose(socket, name);
}

}  // namespace holdspace::transport
