#include "http_publisher.hpp"

#include <stdexcept>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdspace::load {

HttpPublisher::~HttpPublisher() {
  if (socket_ >= 0) ::close(socket_);
}

void HttpPublisher::connect() {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int yes = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  sockaddr_in server{};
  server.sin_family = AF_INET;
  server.sin_port = htons(port_);
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0)
    throw std::runtime_error("cannot connect for HTTP");
}

std::string HttpPublisher::post(const std::string& path, const std::string& body, const std::string& type) {
  if (socket_ < 0) connect();
  const std::string request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type +
                              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  (void)::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
  std::string answer;
  for (char part[8'192];;) {
    const std::size_t head = answer.find("\r\n\r\n");
    if (head != std::string::npos) {
      std::size_t length = answer.find("ontent-Length: ");
      if (length == std::string::npos) length = answer.find("ontent-length: ");
      if (length == std::string::npos || answer.compare(9, 1, "2") != 0)
        throw std::runtime_error("an answer that is no success: " + answer.substr(0, 200));
      const std::size_t size = std::stoul(answer.substr(length + 15));
      if (answer.size() >= head + 4 + size) return answer.substr(head + 4, size);
    }
    const ssize_t got = ::recv(socket_, part, sizeof part, 0);
    if (got <= 0) throw std::runtime_error("the HTTP connection ended");
    answer.append(part, static_cast<std::size_t>(got));
  }
}

}  // namespace holdspace::load
