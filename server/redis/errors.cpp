#include "redis/errors.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace holdspace::redis {
namespace {

// Boost's base has no virtual destructor on purpose (a literal type); ours is never deleted through it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
class Category final : public boost::system::error_category {
 public:
  const char* name() const noexcept override { return "redis"; }
  std::string message(int value) const override {
    switch (static_cast<Error>(value)) {
      case Error::unavailable: return "Redis is not available; nothing was done";
      case Error::outcome_unknown:
        return "the connection to Redis was lost before its reply; it may have been done";
      case Error::server_error: return "Redis refused the request";
      case Error::protocol_error: return "what Redis sent cannot be understood";
    }
    return "unknown error";
  }
};
#pragma GCC diagnostic pop

}  // namespace

boost::system::error_code make_error_code(Error error) {
  static const Category category;
  return {static_cast<int>(error), category};
}

std::string_view code_of(std::string_view error_text) {
  return error_text.substr(0, error_text.find(' '));
}

Error meaning_of(std::string_view error_text) {
  static constexpr std::array<std::string_view, 6> passing{"LOADING", "MASTERDOWN",  "READONLY",
                                                           "BUSY",    "CLUSTERDOWN", "TRYAGAIN"};
  const bool passes = std::ranges::find(passing, code_of(error_text)) != passing.end();
  return passes ? Error::unavailable : Error::server_error;
}

}  // namespace holdspace::redis
