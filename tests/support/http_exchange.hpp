// One HTTP request as bytes and what came back, on a connection of its own. Sends whatever it is given: also
// what no client would send.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace holdspace::testing {

struct HttpReply {
  unsigned status = 0;  // 0: nothing that is HTTP came back
  std::string head, body;
  std::string header(const std::string& name) const;  // empty: not there
};

// Everything the server says until it closes the connection, or until `patience` is over.
std::string exchange_bytes(std::uint16_t port, const std::string& request,
                           std::chrono::milliseconds patience = std::chrono::seconds(20));
HttpReply send_request(std::uint16_t port, const std::string& request);

// `more`: further lines of the head, each with its line end.
HttpReply call(const std::string& method, std::uint16_t port, const std::string& target,
               const std::string& bearer, const std::string& body = "", const std::string& more = "");
HttpReply get(std::uint16_t port, const std::string& target, const std::string& bearer = "");
HttpReply post(std::uint16_t port, const std::string& target, const std::string& bearer,
               const std::string& body);

}  // namespace holdspace::testing
