#include "support/random.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <random>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <sys/random.h>

namespace holdspace {
namespace {

std::optional<std::mt19937_64> seeded;

// From the system too, but many at a time: a crowd that comes in draws two for each of its names.
std::uint32_t random_number() {
  constexpr std::size_t at_once = 64;
  thread_local std::array<std::uint32_t, at_once> drawn;
  thread_local std::size_t left = 0;
  if (seeded) return static_cast<std::uint32_t>((*seeded)());
  if (left == 0) {
    const std::string bytes = random_bytes(sizeof drawn);
    std::memcpy(drawn.data(), bytes.data(), sizeof drawn);
    left = at_once;
  }
  return std::exchange(drawn[--left], 0);
}

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
    const std::uint32_t value = random_number();
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
