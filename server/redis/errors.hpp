// What a request to Redis can end with besides a reply. Values of an error_code, so that callers can tell
// "nothing happened" from "nobody knows". The words of a server_error stay with the client
// (Client::last_refusal).
#pragma once

#include <string_view>

#include <boost/system/error_code.hpp>

namespace holdspace::redis {

enum class Error {
  unavailable =
      1,  // nothing was done: not connected, or the server said "not now" (LOADING, READONLY, BUSY, …)
  outcome_unknown,  // sent, but the reply never came: it may have been done or not
  server_error,     // the server refused it, with words (OOM, MISCONF, WRONGTYPE, a fault in a script)
  protocol_error,   // a reply, or what was stored, is not of the shape that it should have
};

boost::system::error_code make_error_code(Error error);

// What the text of an error reply means: `unavailable` for those that pass by themselves, else
// `server_error`.
Error meaning_of(std::string_view error_text);

// The first word of an error reply, such as "OOM". The rest may quote arguments and must not be logged.
std::string_view code_of(std::string_view error_text);

}  // namespace holdspace::redis

template <>
struct boost::system::is_error_code_enum<holdspace::redis::Error> : std::true_type {};
