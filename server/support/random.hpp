// Random bytes from the system's generator: tokens, ids, codes, seat names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace holdspace {

// `count` random bytes. Throws std::system_error when the system has none to give.
std::string random_bytes(std::size_t count);

// Evenly spread over 0 … below - 1. `below` is at least 1.
std::uint32_t random_below(std::uint32_t below);

// `count` random characters of Crockford's base32 (digits and capitals without I, L, O, U): 5 bits each.
std::string random_base32(std::size_t count);

}  // namespace holdspace
