#include "robots/load_meter.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace holdspace::robots {

namespace {

// All threads, in microseconds. A thread that ends in between takes its time with it; servers keep theirs.
double time_of(pid_t pid) {
  double ns = 0;
  std::error_code gone;
  const std::filesystem::path tasks = "/proc/" + std::to_string(pid) + "/task";
  for (const auto& task : std::filesystem::directory_iterator(tasks, gone)) {
    std::ifstream file(task.path() / "schedstat");
    double ran = 0;
    if (file >> ran) ns += ran;
  }
  return ns / 1'000;
}

std::uint64_t resident(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
  std::uint64_t all = 0, pages = 0;
  file >> all >> pages;
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

// Microseconds that a core was idle since the start of the system.
double idle_of(int core) {
  std::ifstream file("/proc/stat");
  const std::string name = "cpu" + std::to_string(core);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string word;
    double user = 0, nice = 0, system = 0, idle = 0, waiting = 0;
    if (words >> word >> user >> nice >> system >> idle >> waiting && word == name)
      return (idle + waiting) * 1'000'000 / static_cast<double>(::sysconf(_SC_CLK_TCK));
  }
  return 0;
}

}  // namespace

LoadReading LoadReading::operator-(const LoadReading& before) const {
  return {wall_us - before.wall_us, server_us - before.server_us, redis_us - before.redis_us,
          core_us - before.core_us, server_bytes - before.server_bytes};
}

LoadReading read_meter(const LoadProcesses& processes) {
  LoadReading now;
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  now.wall_us = std::chrono::duration<double, std::micro>(since).count();
  for (const pid_t pid : processes.server) {
    now.server_us += time_of(pid);
    now.server_bytes += static_cast<double>(resident(pid));
  }
  for (const pid_t pid : processes.redis) now.redis_us += time_of(pid);
  if (processes.core >= 0) now.core_us = now.wall_us - idle_of(processes.core);
  return now;
}

}  // namespace holdspace::robots
