// The folder in which the private Redis servers live: ours alone (0700) and locked against a second Holdspace
// for as long as this object lives.
#pragma once

#include <filesystem>

namespace holdspace::redis {

class PrivateFolder {
 public:
  // Makes the folder if it is not there. Throws std::runtime_error with a sentence for the operator: locked,
  // not writable, open to others and full of other things, or a path too long for a unix socket.
  explicit PrivateFolder(const std::filesystem::path& folder);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }  // absolute

 private:
  std::filesystem::path path_;
  int lock_ = -1;
};

}  // namespace holdspace::redis
