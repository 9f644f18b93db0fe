// A connected socket and its two loops: everything that is to be sent in one turn of the event loop goes out
// as one write, and whatever arrives is handed on. Shared by its own pending operations; ends when it is
// closed or lost. What the bytes mean is for those who derive from it.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>

namespace holdspace::redis {

// TCP or unix: a Redis is spoken to in the same way.
using Socket = boost::asio::basic_stream_socket<boost::asio::generic::stream_protocol,
                                                boost::asio::io_context::executor_type>;

class Wire : public std::enable_shared_from_this<Wire> {
 public:
  explicit Wire(Socket socket) : socket_(std::move(socket)) {}
  virtual ~Wire() = default;
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  void start();  // begins to read
  bool is_open() const { return open_; }
  void close(boost::system::error_code why);  // calls lost(), once

 protected:
  void
  wake();  // unsent() has something: it is written at the end of this turn, or when the present write is done
  Socket::executor_type executor() { return socket_.get_executor(); }

  virtual std::string unsent() = 0;  // takes what is to be written now
  virtual void received(std::string_view bytes) = 0;
  virtual void lost(boost::system::error_code why) = 0;

 private:
  void read();
  void write();

  Socket socket_;
  std::array<char, 16 * 1024> in_;
  std::string out_;
  bool open_ = true, woken_ = false, writing_ = false;
};

}  // namespace holdspace::redis
