// `holdspace serve` as an operator starts it, on a port of its own and in a temporary folder of its own, with
// a web client of one page. Owned by the test; can be killed and started again on the same folder and port.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "program.hpp"
#include "redis_process.hpp"

namespace holdspace::testing {

class ServerProcess {
 public:
  // `exercises` empty: those that are shipped. `more`: further words of its command line.
  explicit ServerProcess(std::vector<std::string> more = {}, std::filesystem::path exercises = {});
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  std::uint16_t port() const { return port_; }
  std::uint16_t admin_port() const;
  const std::string& key() const { return key_; }
  // Its data folder.
  const std::filesystem::path& folder() const { return folder_; }
  Program& program() { return *program_; }
  // All that it has logged, over restarts.
  std::string log() const { return content_of(errors_); }

  // Ends it by this signal; its exit code, or minus the signal.
  int end(int signal);
  // After its end. Throws when it does not come up.
  void start();

  enum class Role { durable, memory };
  // The private Redis of this role; 0: there is none now.
  pid_t redis_pid(Role role) const;
  redis::Address redis_address(Role role) const;

 private:
  TemporaryFolder around_;
  std::filesystem::path folder_, errors_, exercises_;
  std::vector<std::string> more_;
  std::unique_ptr<Program> program_;
  std::uint16_t port_ = 0;
  std::string key_;
};

// The program under test.
std::filesystem::path holdspace_program();

// A start that is to fail: how it ended and what it said.
struct RefusedStart {
  int exit_code = 0;
  std::string words;
};
RefusedStart start_and_fail(const std::vector<std::string>& more, const std::filesystem::path& folder,
                            const std::filesystem::path& exercises = {});

// Process `pid` runs (and is no corpse that nobody has waited for).
bool is_running(pid_t pid);

}  // namespace holdspace::testing
