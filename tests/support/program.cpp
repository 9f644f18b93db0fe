#include "program.hpp"

#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace holdspace::testing {
namespace {

using Clock = std::chrono::steady_clock;

bool readable(int fd, Clock::time_point until) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
  pollfd wait{fd, POLLIN, 0};
  return ::poll(&wait, 1, std::max(0, static_cast<int>(left.count()))) > 0;
}

}  // namespace

Program::Program(const std::filesystem::path& file, const std::vector<std::string>& arguments,
                 std::filesystem::path errors)
    : errors_(std::move(errors)) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors_.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                   0600);
  std::vector<char*> words{const_cast<char*>(file.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const int failure = ::posix_spawn(&pid_, file.c_str(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  out_ = ends[0];
  if (failure != 0) throw std::system_error(failure, std::generic_category(), "start " + file.string());
  handle_ = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
}

Program::~Program() {
  if (!ended(std::chrono::milliseconds(0))) {
    signal(SIGKILL);
    ended(std::chrono::seconds(10));
  }
  ::close(out_);
  ::close(handle_);
}

void Program::signal(int number) const {
  if (!end_) ::kill(pid_, number);
}

bool Program::prints(const std::string& text, std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  while (printed_.find(text) == std::string::npos) {
    if (!readable(out_, until)) return false;
    char part[4096];
    const ssize_t got = ::read(out_, part, sizeof part);
    if (got <= 0) return false;
    printed_.append(part, static_cast<std::size_t>(got));
  }
  return true;
}

std::string Program::errors() const {
  return content_of(errors_);
}

std::optional<int> Program::ended(std::chrono::milliseconds patience) {
  if (end_ || !readable(handle_, Clock::now() + patience)) return end_;
  int status = 0;
  if (::waitpid(pid_, &status, 0) != pid_) return end_;
  end_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return end_;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return std::move(content).str();
}

}  // namespace holdspace::testing
