#include "transport/facilitator_key.hpp"

#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include "support/base64url.hpp"
#include "support/random.hpp"

namespace holdspace::transport {
namespace {

constexpr std::size_t key_bytes = 32;

void write_private(const std::filesystem::path& file, const std::string& text) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written = fd >= 0 && ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (fd >= 0) ::close(fd);
  if (!written)
    throw std::runtime_error("Cannot write " + file.string() + ". Choose another folder with --data.");
}

}  // namespace

std::string facilitator_key_of(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "facilitator.key";
  std::string key;
  if (std::ifstream in(file); in >> key) return key;
  key = to_base64url(random_bytes(key_bytes));
  write_private(file, key + "\n");
  return key;
}

}  // namespace holdspace::transport
