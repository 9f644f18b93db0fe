#include "redis/private_redis.hpp"

#include <optional>
#include <stdexcept>

#include "redis/child_process.hpp"
#include "redis/private_folder.hpp"
#include "redis/private_server.hpp"
#include "redis/server_version.hpp"

namespace holdspace::redis {
namespace {

std::filesystem::path redis_program() {
  const auto program = find_program("redis-server");
  if (!program)
    throw std::runtime_error(
        "redis-server was not found. Install it (on Debian: apt install redis-server), or name your own "
        "servers with "
        "--redis and --memory-redis.");
  // "Redis server v=7.0.15 sha=…"
  const std::string text = output_of(*program, {"--version"});
  const auto at = text.find("v=");
  const auto version =
      at == std::string::npos ? std::nullopt : parse_version(std::string_view(text).substr(at + 2));
  if (!version)
    throw std::runtime_error(program->string() + " does not say its version; is it a redis-server?");
  if (*version < oldest_version)
    throw std::runtime_error(program->string() + " is version " + to_string(*version) +
                             ". Holdspace needs Redis " + to_string(oldest_version) + " or newer.");
  return *program;
}

}  // namespace

class PrivateRedis::Impl {
 public:
  explicit Impl(const std::filesystem::path& folder)
      : folder_(folder),
        program_(redis_program()),
        durable_(program_, folder_.path(), Role::durable),
        memory_(program_, folder_.path(), Role::memory) {
    durable_.await_answer();
    memory_.await_answer();
  }

  PrivateServer& of(Role role) { return role == Role::durable ? durable_ : memory_; }

 private:
  PrivateFolder folder_;  // locked before, and until after, anything in it is used
  std::filesystem::path program_;
  PrivateServer durable_, memory_;
};

PrivateRedis::PrivateRedis(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>(folder)) {}
PrivateRedis::~PrivateRedis() = default;

Address PrivateRedis::address(Role role) const {
  return impl_->of(role).address();
}
int PrivateRedis::pid(Role role) const {
  return impl_->of(role).pid();
}

bool PrivateRedis::supervise() {
  impl_->of(Role::durable).supervise();
  impl_->of(Role::memory).supervise();
  return pid(Role::durable) != 0 && pid(Role::memory) != 0;
}

}  // namespace holdspace::redis
