#include "proof/redis_tap.hpp"

#include <utility>

#include <sys/socket.h>
#include <unistd.h>

#include "proof/tapped_connection.hpp"
#include "proof/unix_socket.hpp"

namespace holdspace::proof {
namespace {

// What keeps a connection up and has no word of a session; it comes by the system's clock, not by the play's.
bool only_upkeep(const RedisRequest& request) {
  for (const char* command : {"PING", "TIME", "AUTH", "INFO", "CONFIG"})
    if (request.at(0) == command) return true;
  return false;
}

std::string line_of(const RedisRequest& request) {
  std::string line;
  for (const std::string& word : request) line += std::to_string(word.size()) + ":" + word + " ";
  return line;
}

}  // namespace

RedisTap::RedisTap(std::filesystem::path listens_at, std::string server_at)
    : listens_at_(std::move(listens_at)),
      server_at_(std::move(server_at)),
      listener_(listen_at(listens_at_.string())) {}

RedisTap::~RedisTap() {
  ::close(listener_);
  std::error_code ignored;  // a socket that is gone already is as good
  std::filesystem::remove(listens_at_, ignored);
}

redis::Address RedisTap::address() const {
  redis::Address address;
  address.unix_path = listens_at_.string();
  return address;
}

bool RedisTap::accept_new() {
  const int to_node = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
  if (to_node < 0) return false;
  connections_.push_back(std::make_unique<TappedConnection>(to_node, connect_to(server_at_)));
  return true;
}

bool RedisTap::take_in() {
  bool any = false;
  while (accept_new()) any = true;
  for (const auto& connection : connections_) any = connection->take_in() || any;
  return any;
}

bool RedisTap::let_one_through() {
  for (const auto& connection : connections_) {
    if (!connection->has_request()) continue;
    const RedisRequest request = connection->let_one_through();
    if (!only_upkeep(request)) requests_.push_back(line_of(request));
    return true;
  }
  return false;
}

void RedisTap::deliver_published() {
  for (const auto& connection : connections_) connection->deliver_published();
}

}  // namespace holdspace::proof
