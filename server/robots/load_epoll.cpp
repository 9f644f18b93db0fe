#include "robots/load_epoll.hpp"

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "robots/load_socket.hpp"

namespace holdspace::robots {

namespace {

constexpr std::size_t read_at_once = 256 * 1024;
constexpr int events_at_once = 512;

bool send_whole(int socket, std::string_view bytes) {
  return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

}  // namespace

LoadEpoll::LoadEpoll(const sockaddr_in& server, LoadEar& ear)
    : server_(server), ear_(ear), poll_(::epoll_create1(EPOLL_CLOEXEC)), buffer_(read_at_once) {
  if (poll_ < 0) throw std::system_error(errno, std::system_category(), "no epoll set");
}

LoadEpoll::~LoadEpoll() {
  for (const Line& line : lines_)
    if (line.socket >= 0) ::close(line.socket);
  ::close(poll_);
}

void LoadEpoll::open(std::uint32_t line, std::string_view greeting, bool narrow) {
  if (line >= lines_.size()) lines_.resize(line + 1);
  Line& it = lines_[line];
  it.socket = connecting_socket(server_, line, it.generation, narrow);
  it.hears = true;
  it.greeting = greeting;
  // On loopback it is connected by now. Where it is not, there is an event when it is, and where it failed,
  // there is one that says so.
  epoll_event wish{};
  wish.events = EPOLLIN | EPOLLRDHUP | EPOLLET | (greet(it) ? 0U : EPOLLOUT);
  wish.data.u64 = std::uint64_t{it.generation} << 32 | line;
  if (::epoll_ctl(poll_, EPOLL_CTL_ADD, it.socket, &wish) != 0)
    throw std::system_error(errno, std::system_category(), "the epoll set takes no more");
}

bool LoadEpoll::greet(Line& line) {
  if (!send_whole(line.socket, line.greeting)) return false;
  line.greeting = {};
  return true;
}

void LoadEpoll::send(std::uint32_t line, std::string_view bytes) {
  Line& it = lines_[line];
  if (it.socket >= 0 && !send_whole(it.socket, bytes)) failed_.push_back({line, it.generation});
  it.has_spoken = true;
}

void LoadEpoll::close(std::uint32_t line) {
  Line& it = lines_[line];
  if (it.socket < 0) return;
  ::close(it.socket);
  it = {-1, it.generation + 1, false, {}, false};
}

void LoadEpoll::stop_hearing(std::uint32_t line) {
  ::epoll_ctl(poll_, EPOLL_CTL_DEL, lines_[line].socket, nullptr);
  lines_[line].hears = false;
}

void LoadEpoll::turn(std::chrono::milliseconds wait) {
  const int timeout = failed_.empty() ? static_cast<int>(wait.count()) : 0;
  for (const Which which : std::exchange(failed_, {})) tell_gone(which);
  std::array<epoll_event, events_at_once> events;
  const int count = ::epoll_wait(poll_, events.data(), events_at_once, timeout);
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = events[static_cast<std::size_t>(i)];
    const std::uint64_t whose = event.data.u64;
    happened({static_cast<std::uint32_t>(whose), static_cast<std::uint32_t>(whose >> 32)}, event.events);
  }
}

void LoadEpoll::happened(Which which, std::uint32_t what) {
  if (!is_present(which)) return;
  Line& it = lines_[which.line];
  if (!it.greeting.empty() && (what & EPOLLOUT) != 0 && !greet(it)) return tell_gone(which);
  if ((what & ~EPOLLOUT) != 0) hear(which, (what & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
}

void LoadEpoll::hear(Which which, bool to_the_end) {
  while (is_present(which) && lines_[which.line].hears) {
    const ssize_t got = ::recv(lines_[which.line].socket, buffer_.data(), buffer_.size(), 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) return tell_gone(which);
    if (std::exchange(lines_[which.line].has_spoken, false)) acknowledge_now(lines_[which.line].socket);
    ear_.heard(which.line, {buffer_.data(), static_cast<std::size_t>(got)}, LoadClock::now());
    if (static_cast<std::size_t>(got) < buffer_.size() && !to_the_end) return;  // the edge comes again
  }
}

void LoadEpoll::tell_gone(Which which) {
  if (!is_present(which)) return;
  close(which.line);
  ear_.gone(which.line);
}

}  // namespace holdspace::robots
