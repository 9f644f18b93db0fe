// base64url without padding: tokens in links and in Authorization headers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdspace {

std::string to_base64url(std::string_view bytes);
// Nothing: not base64url.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace holdspace
