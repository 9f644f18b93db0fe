#include "server_process.hpp"

#include <fstream>
#include <stdexcept>

#include <signal.h>

namespace holdspace::testing {
namespace {

namespace fs = std::filesystem;

constexpr auto start_time = std::chrono::seconds(40);  // also under a sanitizer on a busy machine
constexpr auto end_time = std::chrono::seconds(30);

std::vector<std::string> words_of(const fs::path& folder, const fs::path& exercises, const fs::path& web,
                                  const std::vector<std::string>& more) {
  std::ofstream(web / "index.html") << "<!doctype html><title>Holdspace</title>\n";
  std::vector<std::string> words{"serve", "--data", folder, "--web", web, "--exercises", exercises};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

fs::path shipped() {
  return fs::path(SOURCE_DIR) / "server" / "exercises";
}

std::string between(const std::string& text, const std::string& before, const std::string& end_at) {
  const std::size_t begin = text.rfind(before);
  if (begin == std::string::npos) return "";
  const std::size_t first = begin + before.size();
  return text.substr(first, text.find_first_of(end_at, first) - first);
}

// Of /proc/PID/stat: "1 (name) S 2 …"
struct Status {
  char state = 0;
  pid_t parent = 0;
};
Status status_of(const fs::path& process) {
  const std::string text = content_of(process / "stat");
  const std::size_t name_end = text.rfind(')');
  Status status;
  if (name_end != std::string::npos)
    std::sscanf(text.c_str() + name_end + 1, " %c %d", &status.state, &status.parent);
  return status;
}

}  // namespace

fs::path holdspace_program() {
  return HOLDSPACE_PROGRAM;
}

ServerProcess::ServerProcess(std::vector<std::string> more, fs::path exercises)
    : folder_(around_.path() / "house"),
      errors_(around_.path() / "errors"),
      exercises_(exercises.empty() ? shipped() : std::move(exercises)),
      more_(std::move(more)) {
  start();
}

ServerProcess::~ServerProcess() {
  if (program_ && !program_->ended(std::chrono::milliseconds(0))) end(SIGTERM);
}

void ServerProcess::start() {
  std::vector<std::string> words = words_of(folder_, exercises_, around_.path(), more_);
  words.insert(words.end(), {"--port", std::to_string(port_)});
  program_ = std::make_unique<Program>(HOLDSPACE_PROGRAM, words, errors_);
  if (!program_->prints("Join a session:", start_time))
    throw std::runtime_error("holdspace did not start: " + program_->printed() + log());
  key_ = between(program_->printed(), "#key=", "\n");
  port_ = static_cast<std::uint16_t>(
      std::stoi(between(program_->printed().substr(0, program_->printed().find("/facilitate")), ":", "/")));
}

std::uint16_t ServerProcess::admin_port() const {
  const std::string line = between(log(), R"("event":"admin port",)", "\n");
  return static_cast<std::uint16_t>(std::stoi(between(line, R"("port":)", ",}")));
}

int ServerProcess::end(int signal) {
  program_->signal(SIGCONT);
  program_->signal(signal);
  const auto how = program_->ended(end_time);
  if (!how) throw std::runtime_error("holdspace does not end by signal " + std::to_string(signal));
  return *how;
}

pid_t ServerProcess::redis_pid(Role role) const {
  const std::string socket = redis_address(role).unix_path;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const pid_t pid = std::atoi(entry.path().filename().c_str());
    if (pid == 0 || status_of(entry.path()).parent != program_->pid()) continue;
    if (content_of(entry.path() / "cmdline").find(socket) != std::string::npos) return pid;
  }
  return 0;
}

redis::Address ServerProcess::redis_address(Role role) const {
  redis::Address address;
  address.unix_path = (folder_ / (role == Role::durable ? "durable.sock" : "memory.sock")).string();
  return address;
}

RefusedStart start_and_fail(const std::vector<std::string>& more, const fs::path& folder,
                            const fs::path& exercises) {
  TemporaryFolder around;
  std::vector<std::string> words =
      words_of(folder, exercises.empty() ? shipped() : exercises, around.path(), more);
  Program program(HOLDSPACE_PROGRAM, words, around.path() / "errors");
  const auto how = program.ended(start_time);
  return {how.value_or(0), how ? program.errors() : "it started: " + program.printed()};
}

bool is_running(pid_t pid) {
  const char state = status_of("/proc/" + std::to_string(pid)).state;
  return state != 0 && state != 'Z';
}

}  // namespace holdspace::testing
