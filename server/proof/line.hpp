// One browser's connection in a play, as bytes: a loopback socket whose other end the node serves. Sends HTTP
// requests, or WebSocket messages after open(); keeps every byte that comes back. The client side of a
// WebSocket is so small here because nothing in it may surprise: the mask is zero, nothing is fragmented.
//
// Owned by its play; never waits: read() takes what is there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "transport/front.hpp"

namespace holdspace::proof {

class Line {
 public:
  explicit Line(transport::Front& front);
  ~Line();
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  void send_request(std::string_view method, std::string_view target, std::string_view key,
                    std::string_view body);
  void open();  // asks for the WebSocket
  void send_message(std::string_view bytes);
  void hang_up();

  // Takes in what has come. Whether there was anything.
  bool read();

  // Everything so far: the head of the upgrade's reply and all frames, or the reply to a request.
  const std::string& bytes() const { return bytes_; }
  // The messages among them, whole ones, as of the last read(); each once.
  std::vector<std::string> take_messages();
  // The body of the reply to a request.
  std::string body() const;

 private:
  int socket_ = -1;
  std::string bytes_;
  std::size_t taken_ = 0;  // bytes of the head and of the frames that take_messages gave
};

}  // namespace holdspace::proof
