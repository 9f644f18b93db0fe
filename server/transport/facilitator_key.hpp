// The first facilitator's key: made once, kept in the data directory (0600), so that the printed link stays
// good.
#pragma once

#include <filesystem>
#include <string>

namespace holdspace::transport {

// Throws std::runtime_error with a sentence when the file cannot be read or written.
std::string facilitator_key_of(const std::filesystem::path& folder);

}  // namespace holdspace::transport
