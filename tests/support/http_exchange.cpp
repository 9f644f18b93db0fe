#include "http_exchange.hpp"

#include <cstdlib>
#include <sstream>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdspace::testing {
namespace {

std::string head_of(const std::string& method, std::uint16_t port, const std::string& target,
                    const std::string& bearer) {
  std::string head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                     "\r\nConnection: close\r\n";
  if (!bearer.empty()) head += "Authorization: Bearer " + bearer + "\r\n";
  return head;
}

}  // namespace

std::string HttpReply::header(const std::string& name) const {
  std::istringstream lines(head);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    if (colon == name.size() && ::strncasecmp(line.c_str(), name.c_str(), colon) == 0)
      return line.substr(colon + 2, line.find('\r') - colon - 2);
  }
  return "";
}

std::string exchange_bytes(std::uint16_t port, const std::string& request,
                           std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string heard;
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) {
    // A server may refuse before it has read all of it.
    for (std::size_t sent = 0; sent < request.size();) {
      const ssize_t n = ::send(fd, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
      if (n <= 0) break;
      sent += static_cast<std::size_t>(n);
    }
    for (;;) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      pollfd wait{fd, POLLIN, 0};
      char part[4096];
      if (left.count() <= 0 || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0) break;
      const ssize_t got = ::recv(fd, part, sizeof part, 0);
      if (got <= 0) break;
      heard.append(part, static_cast<std::size_t>(got));
    }
  }
  ::close(fd);
  return heard;
}

HttpReply send_request(std::uint16_t port, const std::string& request) {
  const std::string heard = exchange_bytes(port, request);
  HttpReply reply;
  const std::size_t end = heard.find("\r\n\r\n");
  if (!heard.starts_with("HTTP/1.1 ") || end == std::string::npos) return reply;
  reply.status = static_cast<unsigned>(std::atoi(heard.c_str() + 9));
  reply.head = heard.substr(0, end + 2);
  reply.body = heard.substr(end + 4);
  return reply;
}

HttpReply call(const std::string& method, std::uint16_t port, const std::string& target,
               const std::string& bearer, const std::string& body, const std::string& more) {
  std::string request = head_of(method, port, target, bearer) + more;
  if (method != "GET")
    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  return send_request(port, request + "\r\n" + body);
}

HttpReply get(std::uint16_t port, const std::string& target, const std::string& bearer) {
  return call("GET", port, target, bearer);
}

HttpReply post(std::uint16_t port, const std::string& target, const std::string& bearer,
               const std::string& body) {
  return call("POST", port, target, bearer, body);
}

}  // namespace holdspace::testing
