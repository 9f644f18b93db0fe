#include "support/sha256.hpp"

#include <stdexcept>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace holdspace {
namespace {

// Looked up once: EVP_sha256() is looked up at each use, which takes longer than the digest of a token.
const EVP_MD* known_sha256() {
  static EVP_MD* const known = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return known;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::string digest(32, '\0');
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size,
                 known_sha256(), nullptr) != 1 ||
      size != digest.size())
    throw std::runtime_error("SHA-256 is not available");
  return digest;
}

bool equal_secrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace holdspace
