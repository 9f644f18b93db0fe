// The operator's file of support resources (care S13): protobuf text of one SupportResources. Read and
// checked once at start.
#pragma once

#include <filesystem>
#include <string>

#include "holdspace/v1/api.pb.h"

namespace holdspace::transport {

// Throws std::runtime_error with all that is wrong with it, a sentence a line, with line numbers where there
// are any. An empty path: no resources.
v1::SupportResources support_resources_of(const std::filesystem::path& file);

}  // namespace holdspace::transport
