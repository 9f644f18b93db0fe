#include "redis/private_server.hpp"

#include <stdexcept>
#include <system_error>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <signal.h>
#include <sys/socket.h>

#include "redis/ask_once.hpp"
#include "redis/child_process.hpp"
#include "support/limits.hpp"
#include "support/logging.hpp"

namespace holdspace::redis {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

std::vector<std::string> settings(PrivateRedis::Role role, const fs::path& folder, const fs::path& socket) {
  const std::string name = role == PrivateRedis::Role::durable ? "durable" : "memory";
  // A crash report quotes the arguments of running commands, so neither writes one.
  std::vector<std::string> words{"--port", "0", "--unixsocket", socket.string(), "--unixsocketperm", "700",
                                 "--save", "", "--dir", folder / name, "--maxmemory-policy", "noeviction",
                                 "--databases", "1", "--crash-log-enabled", "no",
                                 // Seats and answers are looked up by name: above a small group, not from
                                 // end to end.
                                 "--hash-max-listpack-entries", "64",
                                 // A histogram of each command's time that nobody looks at.
                                 "--latency-tracking", "no"};
  std::vector<std::string> more;
  switch (role) {
    case PrivateRedis::Role::durable:
      more = {"--appendonly", "yes", "--appendfsync", "always", "--logfile", folder / "durable.log"};
      break;
    case PrivateRedis::Role::memory:
      more = {"--appendonly", "no", "--slowlog-log-slower-than", "-1", "--logfile", ""};
      break;
  }
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// Who listens on this socket; 0: nobody.
int listener_of(const fs::path& socket_path) {
  boost::asio::io_context context;
  boost::asio::local::stream_protocol::socket socket(context);
  boost::system::error_code failure;
  socket.connect(socket_path.string(), failure);
  if (failure) return 0;
  ucred peer{};
  socklen_t size = sizeof peer;
  if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return 0;
  return peer.pid;
}

bool falls_silent(const fs::path& socket, std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  while (listener_of(socket) != 0) {
    if (Clock::now() > until) return false;
    std::this_thread::sleep_for(10ms);
  }
  return true;
}

}  // namespace

PrivateServer::PrivateServer(fs::path program, const fs::path& folder, PrivateRedis::Role role)
    : program_(std::move(program)),
      socket_(folder / (role == PrivateRedis::Role::durable ? "durable.sock" : "memory.sock")),
      name_(role == PrivateRedis::Role::durable ? "durable" : "memory"),
      arguments_(settings(role, folder, socket_)),
      backoff_(limits::redis_restart_first, limits::redis_restart_longest) {
  std::error_code failure;
  fs::create_directory(folder / name_, failure);
  if (failure) throw std::runtime_error("The folder " + (folder / name_).string() + " cannot be made.");
  end_earlier();
  start();
}

PrivateServer::~PrivateServer() {
  if (pid_ > 0) end_child(pid_, limits::redis_end_time);
}

Address PrivateServer::address() const {
  Address address;
  address.unix_path = socket_.string();
  return address;
}

void PrivateServer::end_earlier() const {
  // Of a Holdspace that was killed a moment ago. Two servers must never have the same log file open.
  const int earlier = listener_of(socket_);
  if (earlier == 0) return;
  log::warning("an earlier private redis still runs and is told to end", {{log::Field::role, name_}});
  // No reply is its yes. What it has acknowledged is in its log file; NOSAVE only means no snapshot besides.
  (void)ask_once(address(), Request("SHUTDOWN", "NOSAVE"), 1s);
  if (falls_silent(socket_, limits::redis_end_time)) return;
  ::kill(earlier, SIGKILL);
  if (!falls_silent(socket_, limits::redis_end_time))
    throw std::runtime_error("Process " + std::to_string(earlier) + " uses " + socket_.string() +
                             " and does not end. End it, then start Holdspace again.");
}

void PrivateServer::start() {
  started_ = Clock::now();
  try {
    pid_ = start_child(program_, arguments_);
  } catch (const std::system_error& failure) {
    // No process to be had just now: supervise() tries again.
    log::error("private redis cannot be started",
               {{log::Field::role, name_}, {log::Field::what, failure.what()}});
    start_again_ = Clock::now() + backoff_.next();
  }
}

void PrivateServer::await_answer() {
  while (Clock::now() < started_ + limits::redis_start_time) {
    if (const auto how = pid_ > 0 ? reap_child(pid_) : "not started") {
      pid_ = 0;
      throw std::runtime_error("The " + name_ + " redis-server ended at once (" + *how +
                               "). Its last words may stand in " +
                               (socket_.parent_path() / "durable.log").string() + ".");
    }
    const Result<Reply> pong = ask_once(address(), Request("PING"), 1s);
    if (pong && pong->text == "PONG") return;
    std::this_thread::sleep_for(5ms);
  }
  throw std::runtime_error("The " + name_ + " redis-server did not answer within " +
                           std::to_string(std::chrono::seconds(limits::redis_start_time).count()) + " s.");
}

void PrivateServer::supervise() {
  const auto now = Clock::now();
  if (pid_ > 0) {
    const auto how = reap_child(pid_);
    if (!how) return;
    log::warning("private redis ended and is started again",
                 {{log::Field::role, name_}, {log::Field::what, *how}});
    pid_ = 0;
    const bool settled = now - started_ >= limits::redis_settled_after;
    if (settled) backoff_.reset();
    start_again_ = settled ? now : now + backoff_.next();
  }
  if (now >= start_again_) start();
}

}  // namespace holdspace::redis
