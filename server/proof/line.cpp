#include "proof/line.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include <boost/asio/ip/tcp.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include "live/spawn.hpp"
#include "support/frame_head.hpp"
#include "transport/http_connection.hpp"

namespace holdspace::proof {
namespace {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

constexpr std::string_view end_of_head = "\r\n\r\n";

// A socket that nobody else can reach, with its other end.
std::pair<int, transport::Socket> connected_pair(asio::io_context& context) {
  Tcp::acceptor acceptor(context, Tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  Tcp::socket client(context);
  client.connect(acceptor.local_endpoint());
  transport::Socket server(context);
  acceptor.accept(server);
  client.set_option(Tcp::no_delay(true));
  server.set_option(Tcp::no_delay(true));
  return {client.release(), std::move(server)};
}

void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;  // the node has hung up; what it sent before stays
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace

Line::Line(transport::Front& front) {
  auto [client, server] = connected_pair(front.node.context());
  socket_ = client;
  live::spawn(front.node.context().get_executor(), transport::serve_http(front, std::move(server)),
              "connection of a play", [] {});
}

Line::~Line() {
  hang_up();
}

void Line::send_request(std::string_view method, std::string_view target, std::string_view key,
                        std::string_view body) {
  std::string request(method);
  request.append(" ").append(target).append(" HTTP/1.1\r\nHost: play\r\nConnection: close\r\n");
  if (!key.empty()) request.append("Authorization: Bearer ").append(key).append("\r\n");
  if (!body.empty())
    request.append("Content-Type: application/json\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n");
  request.append("\r\n").append(body);
  send_all(socket_, request);
}

void Line::open() {
  send_all(socket_,
           "GET /live HTTP/1.1\r\nHost: play\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: aG9sZHNwYWNlIHByb29mLg==\r\n\r\n");
}

void Line::send_message(std::string_view bytes) {
  std::string frame;
  put_client_frame(frame, FrameKind::binary, bytes);
  send_all(socket_, frame);
}

void Line::hang_up() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

bool Line::read() {
  std::array<char, 65536> buffer;
  bool any = false;
  while (socket_ >= 0) {
    const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    any = true;
    bytes_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return any;
}

std::vector<std::string> Line::take_messages() {
  std::vector<std::string> messages;
  if (taken_ == 0) {
    const std::size_t head = bytes_.find(end_of_head);
    if (head == std::string::npos) return messages;
    taken_ = head + end_of_head.size();
  }
  while (const auto frame = first_frame(std::string_view(bytes_).substr(taken_))) {
    if (frame->head.kind() == FrameKind::binary) messages.emplace_back(frame->payload);
    taken_ += frame->size();
  }
  return messages;
}

std::string Line::body() const {
  const std::size_t head = bytes_.find(end_of_head);
  return head == std::string::npos ? "" : bytes_.substr(head + end_of_head.size());
}

}  // namespace holdspace::proof
