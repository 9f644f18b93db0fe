// The floor that compare measures beside the others: a room server that does nothing a room server can leave
// out. One epoll loop on bare sockets; what begins with B goes to everybody in the room as a ready frame, by
// a send(2) each or, with --uring, as one io_uring submission. No limits, no timers, no care for whoever
// reads slowly: what this machine's kernel takes for a message, and so the least that anybody can reach here.
//   bare_server PORT [--uring]
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <liburing.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/frame_head.hpp"

namespace {

using holdspace::FrameHead, holdspace::FrameKind;

constexpr unsigned at_once = 64;  // requests of one io_uring_enter, as in the product
constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT;

struct Client {
  int socket = -1;
  std::vector<Client*>* room = nullptr;  // none until it is upgraded
  std::size_t place = 0;
  std::string read;
};

std::string frame_of(std::string_view message) {
  std::string frame;
  FrameHead::put(std::back_inserter(frame), FrameKind::binary, message.size(), false);
  return frame.append(message);
}

std::string accept_of(std::string key) {
  key += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";  // RFC 6455
  std::array<unsigned char, SHA_DIGEST_LENGTH> hash;
  SHA1(reinterpret_cast<const unsigned char*>(key.data()), key.size(), hash.data());
  std::array<unsigned char, 32> text;
  const int size = EVP_EncodeBlock(text.data(), hash.data(), hash.size());
  return std::string(text.begin(), text.begin() + size);
}

class BareServer {
 public:
  BareServer(std::uint16_t port, bool by_uring) : by_uring_(by_uring) {
    const int yes = 1;
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    ::setsockopt(listener_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0 || ::listen(listener_, 4096) != 0)
      fail("cannot listen");
    if (by_uring_ && io_uring_queue_init(at_once, &ring_,
                                         IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN |
                                             IORING_SETUP_SUBMIT_ALL) < 0)
      fail("io_uring is not to be had");
    wait_for(listener_, nullptr);
  }

  [[noreturn]] void run() {
    std::array<epoll_event, 512> happened;
    for (;;) {
      const int count = ::epoll_wait(poll_, happened.data(), happened.size(), -1);
      for (int i = 0; i < count; ++i) {
        auto* client = static_cast<Client*>(happened[static_cast<std::size_t>(i)].data.ptr);
        client == nullptr ? accept_all() : hear(*client);
      }
    }
  }

 private:
  [[noreturn]] static void fail(const char* why) {
    std::fprintf(stderr, "%s\n", why);
    std::exit(1);
  }
  void wait_for(int socket, Client* client) {
    epoll_event wish{};
    wish.events = EPOLLIN;
    wish.data.ptr = client;
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, socket, &wish);
  }
  void accept_all() {
    for (int socket = 0; (socket = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
      auto* client = new Client;
      client->socket = socket;
      wait_for(socket, client);
    }
  }
  void hear(Client& client) {
    std::array<char, 4096> bytes;
    const ssize_t got = ::recv(client.socket, bytes.data(), bytes.size(), 0);
    if (got <= 0) return leave(client);
    client.read.append(bytes.data(), static_cast<std::size_t>(got));
    client.room == nullptr ? upgrade(client) : take_frames(client);
  }
  void leave(Client& client) {
    if (client.room != nullptr) {
      (*client.room)[client.place] = client.room->back();
      (*client.room)[client.place]->place = client.place;
      client.room->pop_back();
    }
    ::close(client.socket);
    delete &client;
  }
  void upgrade(Client& client) {
    constexpr std::string_view key_field = "Sec-WebSocket-Key: ";
    const std::size_t key = client.read.find(key_field);
    if (client.read.find("\r\n\r\n") == std::string::npos || key == std::string::npos) return;
    const std::size_t begin = key + key_field.size();
    const std::string target = client.read.substr(4, client.read.find(' ', 4) - 4);
    const std::string reply =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
        "Upgrade\r\nSec-WebSocket-Accept: " +
        accept_of(client.read.substr(begin, client.read.find('\r', begin) - begin)) + "\r\n\r\n" +
        frame_of(std::string(200, 'S'));
    client.room = &rooms_[target];
    client.place = client.room->size();
    client.room->push_back(&client);
    client.read.clear();
    (void)::send(client.socket, reply.data(), reply.size(), flags);
  }
  // Of a client, and so masked.
  void take_frames(Client& client) {
    while (const auto frame = holdspace::first_frame(client.read)) {
      const char* const mask = frame->payload.data() - FrameHead::mask_bytes;
      std::string message(frame->payload);
      for (std::size_t i = 0; i < message.size(); ++i) message[i] ^= mask[i % FrameHead::mask_bytes];
      client.read.erase(0, frame->size());
      if (message.starts_with('B')) give_to_all(*client.room, frame_of(message));
    }
  }
  void give_to_all(const std::vector<Client*>& room, const std::string& frame) {
    if (!by_uring_) {
      for (const Client* client : room) (void)::send(client->socket, frame.data(), frame.size(), flags);
      return;
    }
    for (const Client* client : room) {
      io_uring_sqe* request = io_uring_get_sqe(&ring_);
      if (request == nullptr) {
        io_uring_submit(&ring_);
        request = io_uring_get_sqe(&ring_);
      }
      io_uring_prep_send(request, client->socket, frame.data(), frame.size(), flags | MSG_WAITALL);
      request->flags |= IOSQE_CQE_SKIP_SUCCESS;
    }
    io_uring_submit_and_get_events(&ring_);
    io_uring_cq_advance(&ring_, io_uring_cq_ready(&ring_));  // of failures
  }

  const bool by_uring_;
  const int listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int poll_ = ::epoll_create1(EPOLL_CLOEXEC);
  io_uring ring_{};
  std::map<std::string, std::vector<Client*>> rooms_;
};

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  BareServer server(static_cast<std::uint16_t>(std::atoi(words[1])),
                    count > 2 && std::string_view(words[2]) == "--uring");
  std::puts("ready");
  std::fflush(stdout);
  server.run();
}
