#include "redis/child_process.hpp"

#include <cerrno>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdspace::redis {
namespace {

using namespace std::chrono_literals;

// Between fork and exec only what is safe in a signal handler may be called: another thread of ours may have
// held the allocator's lock at the moment of the fork.
[[noreturn]] void become(const char* program, char* const* arguments, int output, pid_t parent) {
  // Asio's sockets are not close-on-exec; a child that kept them would keep browsers connected to nobody.
  const int nowhere = ::open("/dev/null", O_RDWR);
  if (output < 0) output = nowhere;
  if (::dup2(nowhere, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
      ::dup2(nowhere, STDERR_FILENO) < 0)
    ::_exit(127);
  if (::close_range(STDERR_FILENO + 1, ~0U, 0) != 0)
    for (int fd = STDERR_FILENO + 1; fd < 65'536; ++fd) ::close(fd);
  ::setpgid(0, 0);  // Ctrl-C goes to the group of the terminal: we end our children ourselves, in order
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (::getppid() != parent) ::_exit(127);  // the parent died before the line above
  ::execv(program, arguments);
  ::_exit(127);
}

std::string how_it_ended(int status) {
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return "exit " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

std::optional<std::filesystem::path> find_program(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::filesystem::path candidate = std::filesystem::path(folder.empty() ? "." : folder) / name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

int start_child(const std::filesystem::path& program, const std::vector<std::string>& arguments, int output) {
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t pid = ::fork();
  if (pid < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (pid == 0) become(program.c_str(), words.data(), output, parent);
  return pid;
}

std::optional<std::string> reap_child(int pid) {
  int status = 0;
  const pid_t ended = ::waitpid(pid, &status, WNOHANG);
  if (ended == pid) return how_it_ended(status);
  if (ended < 0 && errno == ECHILD) return "gone";
  return std::nullopt;
}

void end_child(int pid, std::chrono::milliseconds patience) {
  ::kill(pid, SIGTERM);
  const auto until = std::chrono::steady_clock::now() + patience;
  bool killed = false;
  while (!reap_child(pid)) {
    if (!killed && std::chrono::steady_clock::now() > until) {
      ::kill(pid, SIGKILL);
      killed = true;
    }
    std::this_thread::sleep_for(5ms);
  }
}

std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  const int pid = start_child(program, arguments, ends[1]);
  ::close(ends[1]);
  std::string text;
  char part[512];
  for (ssize_t got; (got = ::read(ends[0], part, sizeof part)) > 0 || (got < 0 && errno == EINTR);)
    if (got > 0) text.append(part, static_cast<std::size_t>(got));
  ::close(ends[0]);
  end_child(pid, 1s);
  return text;
}

}  // namespace holdspace::redis
