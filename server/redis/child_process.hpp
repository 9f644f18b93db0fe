// A program of another's making that runs as our child: in its own process group, ended by the kernel when
// our thread that started it ends, with none of our descriptors and no core dumps. Plain functions; who calls
// them owns the pid.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdspace::redis {

// The program of this name on the PATH.
std::optional<std::filesystem::path> find_program(std::string_view name);

// Its pid. Standard output goes to `output` if that is not negative; what else it prints goes nowhere. Throws
// std::system_error when the system has no process to give; a program that cannot be run ends with status
// 127. Call it from the main thread: the child is sent SIGTERM when the *thread* that started it ends.
int start_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                int output = -1);

// How it ended, in words ("exit 1", "signal 9"); nothing while it runs. Once it has said so the pid is free.
std::optional<std::string> reap_child(int pid);

// SIGTERM, and SIGKILL after `patience`; returns when it has ended.
void end_child(int pid, std::chrono::milliseconds patience);

// All that it printed. Empty if it could not be run.
std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace holdspace::redis
