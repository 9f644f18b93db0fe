#include "proof/tapped_connection.hpp"

#include <array>
#include <cerrno>
#include <stdexcept>
#include <string_view>

#include <sys/socket.h>
#include <unistd.h>

#include "proof/unix_socket.hpp"

namespace holdspace::proof {
namespace {

constexpr char sign[] = "holdspace-proof-sign";

std::string in_resp(const RedisRequest& request) {
  std::string bytes = "*" + std::to_string(request.size()) + "\r\n";
  for (const std::string& word : request) bytes += "$" + std::to_string(word.size()) + "\r\n" + word + "\r\n";
  return bytes;
}

std::string in_resp(const redis::Reply& reply) {
  switch (reply.kind) {
    case redis::Reply::Kind::nil: return "$-1\r\n";
    case redis::Reply::Kind::integer: return ":" + std::to_string(reply.integer) + "\r\n";
    case redis::Reply::Kind::string:
      return "$" + std::to_string(reply.text.size()) + "\r\n" + reply.text + "\r\n";
    case redis::Reply::Kind::status: return "+" + reply.text + "\r\n";
    case redis::Reply::Kind::error: return "-" + reply.text + "\r\n";
    case redis::Reply::Kind::array: break;
  }
  std::string bytes = "*" + std::to_string(reply.elements.size()) + "\r\n";
  for (const redis::Reply& element : reply.elements) bytes += in_resp(element);
  return bytes;
}

std::optional<redis::Reply> whole(redis::ReplyReader& reader) {
  Result<std::optional<redis::Reply>> next = reader.next();
  if (!next) throw std::runtime_error("bytes that are not of the Redis protocol");
  return std::move(*next);
}

bool is_sign(const redis::Reply& reply) {
  if (reply.is_text()) return reply.text == sign;
  return reply.elements.size() == 2 && reply.elements[1].text == sign;
}

bool is_published(const redis::Reply& reply) {
  return reply.is_array() && !reply.elements.empty() && reply.elements[0].text == "smessage";
}

}  // namespace

TappedConnection::TappedConnection(int to_node, int to_server) : to_node_(to_node), to_server_(to_server) {}

TappedConnection::~TappedConnection() {
  if (to_node_ >= 0) ::close(to_node_);
  ::close(to_server_);
}

bool TappedConnection::take_in() {
  std::array<char, 65536> buffer;
  bool any = false;
  while (!ended_) {
    const ssize_t got = ::recv(to_node_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) break;
    if (got <= 0) {
      ended_ = true;
      break;
    }
    any = true;
    from_node_.feed(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
    while (const std::optional<redis::Reply> request = whole(from_node_)) {
      RedisRequest words;
      for (const redis::Reply& word : request->elements) words.push_back(word.text);
      waiting_.push_back(std::move(words));
    }
  }
  return any;
}

redis::Reply TappedConnection::next_reply() {
  std::array<char, 65536> buffer;
  for (;;) {
    if (std::optional<redis::Reply> reply = whole(from_server_)) return std::move(*reply);
    const ssize_t got = ::recv(to_server_, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw std::runtime_error("Redis ended in the middle of a play");
    from_server_.feed(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
  }
}

void TappedConnection::give(const redis::Reply& reply) {
  if (!ended_) send_all(to_node_, in_resp(reply));
}

redis::Reply TappedConnection::ask(const RedisRequest& request) {
  send_all(to_server_, in_resp(request));
  for (;;) {
    redis::Reply reply = next_reply();
    if (!is_published(reply)) return reply;
    give(reply);
  }
}

RedisRequest TappedConnection::let_one_through() {
  RedisRequest request = std::move(waiting_.front());
  waiting_.pop_front();
  if (request.at(0) == "SSUBSCRIBE") subscribes_ = true;
  give(ask(request));
  return request;
}

void TappedConnection::deliver_published() {
  if (!subscribes_ || ended_) return;
  send_all(to_server_, in_resp(RedisRequest{"PING", sign}));
  for (redis::Reply reply = next_reply(); !is_sign(reply); reply = next_reply()) give(reply);
}

}  // namespace holdspace::proof
