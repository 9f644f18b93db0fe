#include "transport/handshake.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <openssl/evp.h>

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view version = "13";
constexpr std::string_view appended_to_key = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
constexpr std::size_t key_chars = 24;     // 16 bytes in base64
constexpr std::size_t digest_bytes = 20;  // of SHA-1

bool is_key(std::string_view text) {
  const auto is_base64 = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
  };
  return text.size() == key_chars && text.ends_with("==") &&
         std::all_of(text.begin(), text.end() - 2, is_base64);
}

// Looked up once: EVP_sha1() is looked up at each use.
const EVP_MD* sha1() {
  static EVP_MD* const known = EVP_MD_fetch(nullptr, "SHA1", nullptr);
  return known;
}

std::string accept_of(std::string_view key) {
  const std::string text = std::string(key).append(appended_to_key);
  std::array<unsigned char, digest_bytes> digest;
  if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, sha1(), nullptr) != 1)
    throw std::runtime_error("SHA-1 is not available");
  std::array<unsigned char, 29> base64;  // of 20 bytes, and a zero
  const int size = EVP_EncodeBlock(base64.data(), digest.data(), digest.size());
  return {reinterpret_cast<const char*>(base64.data()), static_cast<std::size_t>(size)};
}

}  // namespace

std::optional<Response> check_handshake(const Request& request) {
  if (request[http::field::sec_websocket_version] != version) {
    Response no = error_reply(http::status::upgrade_required, "websocket-version",
                              "Only version 13 of the WebSocket protocol is spoken here.");
    no.set(http::field::sec_websocket_version, version);
    return no;
  }
  if (request.count(http::field::host) != 1 || request.count(http::field::sec_websocket_key) != 1 ||
      !is_key(request[http::field::sec_websocket_key]))
    return error_reply(http::status::bad_request, "websocket-handshake",
                       "This is not how a WebSocket is opened: it takes one Host and one Sec-WebSocket-Key "
                       "of 16 bytes in base64.");
  return std::nullopt;
}

std::string switching_protocols(std::string_view key) {
  return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
         "Sec-WebSocket-Accept: " +
         accept_of(key) + "\r\n\r\n";
}

}  // namespace holdspace::transport
