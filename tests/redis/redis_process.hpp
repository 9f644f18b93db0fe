// A real redis-server for tests, on a unix socket in a temporary folder of its own; ends with the test,
// whatever happens.
#pragma once

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include "redis/ask_once.hpp"
#include "redis/child_process.hpp"

namespace holdspace::testing {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string shape = (std::filesystem::temp_directory_path() / "holdspace-XXXXXX").string();
    if (!::mkdtemp(shape.data())) throw std::runtime_error("no temporary folder");
    path_ = shape;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class RedisProcess {
 public:
  explicit RedisProcess(std::vector<std::string> more = {}) : more_(std::move(more)) { start(); }
  ~RedisProcess() { kill(); }
  RedisProcess(const RedisProcess&) = delete;
  RedisProcess& operator=(const RedisProcess&) = delete;

  redis::Address address() const {
    redis::Address address;
    address.unix_path = (folder_.path() / "r.sock").string();
    return address;
  }

  // Started, and answering.
  void start() {
    std::vector<std::string> words{"--port",
                                   "0",
                                   "--unixsocket",
                                   address().unix_path,
                                   "--save",
                                   "",
                                   "--dir",
                                   folder_.path(),
                                   "--appendonly",
                                   "no",
                                   "--enable-debug-command",
                                   "yes"};
    words.insert(words.end(), more_.begin(), more_.end());
    const auto program = redis::find_program("redis-server");
    if (!program) throw std::runtime_error("redis-server is not installed");
    pid_ = redis::start_child(*program, words);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    // Any answer will do: a server with a password refuses.
    while (!ask("PING")) {
      if (std::chrono::steady_clock::now() > deadline)
        throw std::runtime_error("redis-server does not answer");
      std::this_thread::yield();
    }
  }
  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    redis::end_child(pid_, std::chrono::seconds(5));
    pid_ = 0;
  }
  void freeze() { ::kill(pid_, SIGSTOP); }
  void thaw() { ::kill(pid_, SIGCONT); }

  template <class... Words>
  Result<redis::Reply> ask(const Words&... words) const {
    return redis::ask_once(address(), redis::Request(words...), std::chrono::seconds(5));
  }

 private:
  TemporaryFolder folder_;
  std::vector<std::string> more_;
  int pid_ = 0;
};

}  // namespace holdspace::testing
