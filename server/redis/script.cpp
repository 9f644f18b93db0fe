#include "redis/script.hpp"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>

namespace holdspace::redis {

Script::Script(std::string_view text) : text_(text) {
  std::array<unsigned char, 20> digest{};
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1 ||
      size != digest.size())
    throw std::runtime_error("SHA-1 is not available, and Redis knows scripts by it");
  static constexpr char digits[] = "0123456789abcdef";
  for (const unsigned char byte : digest) {
    sha1_ += digits[byte >> 4];
    sha1_ += digits[byte & 15];
  }
}

}  // namespace holdspace::redis
