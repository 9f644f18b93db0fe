// SHA-256 and the comparison of secrets. Tokens and keys are stored as their hash only.
#pragma once

#include <string>
#include <string_view>

namespace holdspace {

// 32 bytes.
std::string sha256(std::string_view bytes);

// Takes the same time whatever differs.
bool equal_secrets(std::string_view a, std::string_view b);

}  // namespace holdspace
