// The exercises that ship with the product: read once at start from a folder of *.textproto files, checked,
// and shared by all threads, read-only.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::store {

// By id; the languages of one exercise, English first, else in the order of their tags.
using Library = std::map<std::string, std::vector<v1::Exercise>>;

// The library, or what is wrong with it: one line per fault, "file:line: field: sentence".
std::variant<std::vector<std::string>, Library> read_library(const std::filesystem::path& folder);

}  // namespace holdspace::store
