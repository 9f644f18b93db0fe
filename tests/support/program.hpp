// A program that a test has started: what it prints, how it ends. Its standard error goes to a file, so that
// a test can look for what must not be in it. Owned by the test; killed at its end if it still runs.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace holdspace::testing {

class Program {
 public:
  Program(const std::filesystem::path& file, const std::vector<std::string>& arguments,
          std::filesystem::path errors);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  pid_t pid() const { return pid_; }
  void signal(int number) const;
  // What it has printed so far contains `text`. False: it ended, or did not print it in time.
  bool prints(const std::string& text, std::chrono::milliseconds patience);
  const std::string& printed() const { return printed_; }
  std::string errors() const;
  // Its exit code, or minus the signal that ended it. Nothing: it still runs.
  std::optional<int> ended(std::chrono::milliseconds patience);

 private:
  std::filesystem::path errors_;
  pid_t pid_ = 0;
  int out_ = -1;     // its standard output
  int handle_ = -1;  // pidfd: becomes readable when it ends
  std::string printed_;
  std::optional<int> end_;
};

std::string content_of(const std::filesystem::path& file);

}  // namespace holdspace::testing
