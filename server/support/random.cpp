#include "support/random.hpp"

#include <cerrno>
#include <cstring>
#include <optional>
#include <random>
#include <stdexcept>
#include <system_error>

#include <sys/random.h>

namespace holdspace {
namespace {

std::optional<std::mt19937_64> seeded;

}  // namespace

SeededRandom::SeededRandom(std::uint64_t seed) {
  if (seeded) throw std::logic_error("randomness is seeded already");
  seeded.emplace(seed);
}

SeededRandom::~SeededRandom() {
  seeded.reset();
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  if (seeded) {
    for (char& byte : bytes) byte = static_cast<char>((*seeded)() & 0xff);
    return bytes;
  }
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = ::getrandom(bytes.data() + filled, count - filled, 0);
    if (got < 0) {
      if (errno == EINTR) continue;
      throw std::system_error(errno, std::generic_category(), "getrandom");
    }
    filled += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::uint32_t random_below(std::uint32_t below) {
  // The part of the range that does not divide evenly is drawn again, so that no value is likelier.
  const std::uint32_t uneven = static_cast<std::uint32_t>(-below) % below;
  for (;;) {
    std::uint32_t value = 0;
    std::memcpy(&value, random_bytes(sizeof value).data(), sizeof value);
    if (value >= uneven) return value % below;
  }
}

std::string random_base32(std::size_t count) {
  static constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string text = random_bytes(count);
  for (char& c : text) c = digits[static_cast<unsigned char>(c) & 31];
  return text;
}

}  // namespace holdspace
