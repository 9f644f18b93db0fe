#include "transport/listener.hpp"

#include <cerrno>
#include <stdexcept>
#include <string>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/direct_calls.hpp"
#include "support/limits.hpp"
#include "support/logging.hpp"
#include "transport/congestion.hpp"

namespace holdspace::transport {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;
using reuse_port = boost::asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr int backlog = 4096;  // a whole town that comes back at once; the kernel caps it at somaxconn
constexpr char full_reply[] =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

}  // namespace

HeldPort hold_port(const boost::asio::ip::address& address, std::uint16_t port) {
  boost::asio::io_context context;
  const tcp protocol = address.is_v6() ? tcp::v6() : tcp::v4();
  tcp::acceptor hold(context, protocol), probe(context, protocol);
  error_code ec;
  for (tcp::acceptor* one : {&hold, &probe}) one->set_option(tcp::acceptor::reuse_address(true));
  hold.set_option(reuse_port(true));
  hold.bind({address, port}, ec);
  if (!ec) probe.bind(hold.local_endpoint(), ec);
  // SO_REUSEADDR lets a bind succeed beside a listener only on some systems; listening tells.
  if (!ec) probe.listen(1, ec);
  if (ec)
    throw std::runtime_error("Cannot listen on port " + std::to_string(port) + ": " + ec.message() +
                             ". Stop the other program or choose another with --port.");
  return {hold.local_endpoint().port(), Descriptor(hold.release())};
}

Listener::Listener(boost::asio::io_context& context, const tcp::endpoint& at, OnSocket on_socket)
    : acceptor_(context.get_executor()),
      on_socket_(std::move(on_socket)),
      rest_(context),
      reserve_(::open("/dev/null", O_RDONLY | O_CLOEXEC)) {
  using defer_accept = boost::asio::detail::socket_option::integer<IPPROTO_TCP, TCP_DEFER_ACCEPT>;
  using quick_acknowledgement = boost::asio::detail::socket_option::boolean<IPPROTO_TCP, TCP_QUICKACK>;
  acceptor_.open(at.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.set_option(reuse_port(true));
  acceptor_.set_option(tcp::no_delay(true));                   // accepted sockets inherit it
  choose_plain_congestion_control(acceptor_.native_handle());  // … and this
  // The system hands a connection over with its first bytes, or a moment later without any: a town that comes
  // at once is then read as it is accepted.
  acceptor_.set_option(defer_accept(1));  // seconds
  acceptor_.non_blocking(true);
  acceptor_.bind(at);
  acceptor_.listen(backlog);
  // What came is acknowledged with the reply to it, which is soon, or after the system's 40 ms. Listening
  // resets this.
  acceptor_.set_option(quick_acknowledgement(false));
}

Listener::~Listener() {
  if (reserve_ >= 0) ::close(reserve_);
}

void Listener::start() {
  acceptor_.async_wait(tcp::acceptor::wait_read, [this](const error_code& ec) {
    if (!ec) let_in();  // else it was stopped
  });
}

void Listener::let_in() {
  if (accept_all() < limits::crowd_at_the_door) return start();
  rest_.expires_at(next_line<Clock>(limits::door_window));
  rest_.async_wait([this](const error_code& ec) {
    if (!ec) let_in();
  });
}

void Listener::stop() {
  error_code ignored;
  acceptor_.close(ignored);
  rest_.cancel();
}

std::size_t Listener::accept_all() {
  for (std::size_t count = 0;;) {
    tcp::endpoint peer;
    auto size = static_cast<socklen_t>(peer.capacity());
    Descriptor socket(
        direct::accept4(acceptor_.native_handle(), peer.data(), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket) {
      peer.resize(size);
      on_socket_(std::move(socket), peer.address());
      ++count;
      continue;
    }
    if (errno == EMFILE || errno == ENFILE) {
      refuse_one();
      return count;
    }
    // Unless only the peer left before it was accepted: none is there, or not now, and others have their
    // turn.
    if (errno != ECONNABORTED && errno != EPROTO && errno != EINTR) return count;
  }
}

void Listener::refuse_one() {
  ::close(reserve_);
  const int fd = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (fd >= 0) {
    (void)::send(fd, full_reply, sizeof full_reply - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    ::close(fd);
  }
  reserve_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  log::warning("out of descriptors");
}

}  // namespace holdspace::transport
