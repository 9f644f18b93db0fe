// POSTs to a server on loopback over one connection that is kept, and waits for each answer.
#pragma once

#include <cstdint>
#include <string>

namespace holdspace::load {

class HttpPublisher {
 public:
  // Connects with the first post.
  explicit HttpPublisher(std::uint16_t port) : port_(port) {}
  ~HttpPublisher();
  HttpPublisher(const HttpPublisher&) = delete;
  HttpPublisher& operator=(const HttpPublisher&) = delete;

  // The answer's body. Throws std::runtime_error unless it is a success with a Content-Length.
  std::string post(const std::string& path, const std::string& body, const std::string& type);

 private:
  void connect();

  std::uint16_t port_;
  int socket_ = -1;
};

}  // namespace holdspace::load
