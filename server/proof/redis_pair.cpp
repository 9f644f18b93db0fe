#include "proof/redis_pair.hpp"

#include <cstdlib>
#include <stdexcept>

#include <unistd.h>

#include "proof/tapped_connection.hpp"
#include "proof/unix_socket.hpp"

namespace holdspace::proof {
namespace {

std::filesystem::path new_folder() {
  // In memory where there is such a folder: what a play needs of a disk is the request, not the wait. Short,
  // because the name of a unix socket holds about a hundred characters.
  const std::filesystem::path in_memory = "/dev/shm";
  const bool has_memory = ::access(in_memory.c_str(), W_OK) == 0;
  std::string name =
      ((has_memory ? in_memory : std::filesystem::temp_directory_path()) / "holdspace-proof-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("No folder can be made at " + name + ".");
  return name;
}

void empty_one(const std::string& socket) {
  constexpr int no_node = -1;
  TappedConnection connection(no_node, connect_to(socket));
  connection.ask({"FLUSHALL"});
  connection.ask({"SCRIPT", "FLUSH"});
}

}  // namespace

RedisPair::RedisPair() : folder_(new_folder()), redis_(std::make_unique<redis::PrivateRedis>(folder_)) {}

RedisPair::~RedisPair() {
  redis_.reset();
  std::error_code ignored;  // what cannot be removed holds nothing but made-up answers
  std::filesystem::remove_all(folder_, ignored);
}

void RedisPair::empty() const {
  empty_one(durable());
  empty_one(memory());
}

std::string RedisPair::durable() const {
  return redis_->address(redis::PrivateRedis::Role::durable).unix_path;
}
std::string RedisPair::memory() const {
  return redis_->address(redis::PrivateRedis::Role::memory).unix_path;
}

}  // namespace holdspace::proof
