#include "robots/load_meter.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include <unistd.h>

namespace holdspace::robots {

namespace {

namespace fs = std::filesystem;

// Those whose name is a number; some may be gone when they are looked at.
void for_each_numbered(const fs::path& folder, const std::function<void(pid_t, const fs::path&)>& act) {
  std::error_code gone;
  for (fs::directory_iterator at(folder, gone); !gone && at != fs::directory_iterator(); at.increment(gone)) {
    const std::string name = at->path().filename();
    if (name.find_first_not_of("0123456789") == std::string::npos) act(std::stoi(name), at->path());
  }
}

// Microseconds.
double time_of_thread(const fs::path& thread) {
  std::ifstream file(thread / "schedstat");
  double ns = 0;
  file >> ns;
  return ns / 1'000;
}

// A thread that ends in between takes its time with it; servers keep theirs.
double time_of(pid_t pid) {
  double all = 0;
  for_each_numbered("/proc/" + std::to_string(pid) + "/task",
                    [&](pid_t, const fs::path& thread) { all += time_of_thread(thread); });
  return all;
}

double resident(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
  double all = 0, pages = 0;
  file >> all >> pages;
  return pages * static_cast<double>(::sysconf(_SC_PAGESIZE));
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

// Of a thread: its name, and the core on which it ran last; -1 if it is gone.
struct Whereabouts {
  std::string name;
  int core = -1;
};

Whereabouts whereabouts_of(const fs::path& thread) {
  constexpr int fields_between = 36;  // from the name to the core, by proc(5)
  std::ifstream file(thread / "stat");
  std::string line;
  std::getline(file, line);
  const std::size_t begin = line.find('('), end = line.rfind(')');  // a name may hold brackets
  if (begin == std::string::npos || end == std::string::npos) return {};
  std::istringstream words(line.substr(end + 1));
  std::string word;
  for (int i = 0; i < fields_between; ++i) words >> word;
  Whereabouts found{line.substr(begin + 1, end - begin - 1)};
  if (!(words >> found.core)) found.core = -1;
  return found;
}

// "ksoftirqd/1", "kworker/1:0-events": what the kernel does on this core, whoever made it necessary.
bool is_the_kernels_own(const std::string& name, int core) {
  const std::string number = "/" + std::to_string(core);
  return name.ends_with(number) || name.find(number + ":") != std::string::npos;
}

}  // namespace

LoadCost& LoadCost::operator+=(const LoadCost& more) {
  wall_us += more.wall_us;
  server_us += more.server_us;
  redis_us += more.redis_us;
  core_us += more.core_us;
  server_bytes += more.server_bytes;
  return *this;
}

LoadMeter::LoadMeter(LoadProcesses processes)
    : processes_(std::move(processes)), others_before_(others(false)), before_(read()) {}

LoadCost LoadMeter::so_far() const {
  const Reading now = read();
  LoadCost cost{now.wall_us - before_.wall_us, now.server_us - before_.server_us,
                now.redis_us - before_.redis_us, 0, now.server_bytes - before_.server_bytes};
  if (processes_.core < 0) return cost;
  cost.core_us = cost.wall_us - (now.idle_us - before_.idle_us);
  for (const auto& [thread, time] : others(true)) {
    const auto before = others_before_.find(thread);
    cost.core_us -= time - (before == others_before_.end() ? 0 : before->second);
  }
  return cost;
}

LoadMeter::Reading LoadMeter::read() const {
  Reading now;
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  now.wall_us = std::chrono::duration<double, std::micro>(since).count();
  if (processes_.core >= 0) now.idle_us = idle_of(processes_.core);
  for (const pid_t pid : processes_.server) {
    now.server_us += time_of(pid);
    now.server_bytes += resident(pid);
  }
  for (const pid_t pid : processes_.redis) now.redis_us += time_of(pid);
  return now;
}

// Of everybody but the server and the core's own threads of the kernel; or only of those that ran there last.
LoadMeter::Times LoadMeter::others(bool only_of_the_core) const {
  Times times;
  if (processes_.core < 0) return times;
  for_each_numbered("/proc", [&](pid_t pid, const fs::path& process) {
    if (std::ranges::find(processes_.server, pid) != processes_.server.end()) return;
    for_each_numbered(process / "task", [&](pid_t thread, const fs::path& path) {
      const Whereabouts found = whereabouts_of(path);
      const bool here = found.core == processes_.core || !only_of_the_core;
      if (here && !is_the_kernels_own(found.name, processes_.core)) times[thread] = time_of_thread(path);
    });
  });
  return times;
}

}  // namespace holdspace::robots
