// A server on a unix socket that says what a test tells it to say: nothing, garbage, or a refusal.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/write.hpp>

#include "redis/address.hpp"
#include "redis/redis_process.hpp"

namespace holdspace::testing {

class FakeServer {
 public:
  using Answer = std::function<std::string(const std::string& heard)>;

  FakeServer(boost::asio::io_context& context, Answer answer)
      : acceptor_(context, (folder_.path() / "f.sock").string()), answer_(std::move(answer)) {
    accept();
  }

  redis::Address address() const {
    redis::Address address;
    address.unix_path = (folder_.path() / "f.sock").string();
    return address;
  }
  int connections() const { return connections_; }

 private:
  using Socket = boost::asio::local::stream_protocol::socket;

  void accept() {
    acceptor_.async_accept([this](boost::system::error_code failure, Socket socket) {
      if (failure) return;
      ++connections_;
      read(std::make_shared<Socket>(std::move(socket)));
      accept();
    });
  }
  void read(std::shared_ptr<Socket> socket) {
    auto bytes = std::make_shared<std::array<char, 4096>>();
    socket->async_read_some(boost::asio::buffer(*bytes),
                            [this, socket, bytes](boost::system::error_code failure, std::size_t size) {
                              if (failure) return;
                              const std::string answer = answer_(std::string(bytes->data(), size));
                              boost::system::error_code ignored;
                              boost::asio::write(*socket, boost::asio::buffer(answer), ignored);
                              read(socket);
                            });
  }

  TemporaryFolder folder_;
  boost::asio::local::stream_protocol::acceptor acceptor_;
  Answer answer_;
  int connections_ = 0;
};

}  // namespace holdspace::testing
