#include "redis/private_folder.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdspace::redis {
namespace {

namespace fs = std::filesystem;

constexpr char longest_name[] = "/durable.sock";

[[noreturn]] void refuse(const std::string& sentence) {
  throw std::runtime_error(sentence);
}

void make_private(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder.parent_path(), failure);
  if (::mkdir(folder.c_str(), 0700) == 0) return;
  struct stat found {};
  if (errno != EEXIST || ::stat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
    refuse("The data folder " + folder.string() + " cannot be made: " + std::strerror(errno) + ".");
  if ((found.st_mode & 0077) == 0) return;
  // Somebody's home or /tmp, named by mistake, must not be closed to everybody else.
  if (!fs::exists(folder / "lock", failure) && !fs::is_empty(folder, failure))
    refuse("The data folder " + folder.string() +
           " holds other files and is open to other users. Give Holdspace an empty folder of its own with "
           "--data.");
  if (::chmod(folder.c_str(), 0700) != 0)
    refuse("The data folder " + folder.string() + " belongs to another user: " + std::strerror(errno) + ".");
}

}  // namespace

PrivateFolder::PrivateFolder(const fs::path& folder) : path_(fs::absolute(folder).lexically_normal()) {
  if (!path_.has_filename()) path_ = path_.parent_path();
  const std::size_t longest = sizeof(sockaddr_un::sun_path) - sizeof longest_name;
  if (path_.native().size() > longest)
    refuse("The path of the data folder is too long for the sockets in it: " + path_.string() + " has " +
           std::to_string(path_.native().size()) + " bytes, at most " + std::to_string(longest) +
           " are possible. Give a shorter one with --data.");
  make_private(path_);
  const fs::path lock = path_ / "lock";
  lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0)
    refuse("The data folder " + path_.string() + " cannot be used: " + std::strerror(errno) + ".");
  if (::flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(lock_);
  refuse("Another Holdspace uses this folder: " + path_.string() +
         ". Stop it, or give this one a folder of its own with --data.");
}

PrivateFolder::~PrivateFolder() {
  ::close(lock_);
}

}  // namespace holdspace::redis
