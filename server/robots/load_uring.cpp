#include "robots/load_uring.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

#include "robots/load_socket.hpp"

namespace holdspace::robots {

namespace {

using namespace std::chrono_literals;

constexpr unsigned many = 64, few = 4;
constexpr std::chrono::microseconds shortest_moment = 30us, longest_moment = 250us;
constexpr unsigned generation_bits = 24;

// MSG_WAITALL makes a short write one that failed, and only what failed is reported.
constexpr int whole = MSG_NOSIGNAL | MSG_WAITALL;
// Never with the system for longer than the entry that carries it out.
constexpr int whole_now = whole | MSG_DONTWAIT;

std::uint32_t line_of(const io_uring_cqe& result) {
  return static_cast<std::uint32_t>(result.user_data);
}

}  // namespace

LoadUring::LoadUring(std::unique_ptr<LoadRing> ring, const sockaddr_in& server, LoadEar& ear)
    : ring_(std::move(ring)), server_(server), ear_(ear) {}

LoadUring::~LoadUring() {
  ring_.reset();
  for (const Line& line : lines_)
    if (line.socket >= 0) ::close(line.socket);
}

// Line, generation, and what was asked of it.
std::uint64_t LoadUring::name_of(std::uint32_t line, Asked asked) const {
  const std::uint64_t generation = lines_[line].generation & ((1U << generation_bits) - 1);
  return std::uint64_t{static_cast<std::uint8_t>(asked)} << 56 | generation << 32 | line;
}

bool LoadUring::is_present(const io_uring_cqe& result) const {
  return result.user_data == name_of(line_of(result), static_cast<Asked>(result.user_data >> 56));
}

void LoadUring::open(std::uint32_t line, std::string_view greeting, bool narrow) {
  if (line >= lines_.size()) lines_.resize(line + 1);
  Line& it = lines_[line];
  it.socket = connecting_socket(server_, line, it.generation, narrow);
  it.hears = true;
  // On loopback it is connected by now; where it is not, the request waits until it is or has failed.
  io_uring_sqe* const request = ring_->request();
  io_uring_prep_send(request, it.socket, greeting.data(), greeting.size(), whole);
  request->flags |= IOSQE_CQE_SKIP_SUCCESS;
  request->user_data = name_of(line, Asked::greeting);
  ask_to_hear(line);
}

void LoadUring::ask_to_hear(std::uint32_t line) {
  io_uring_sqe* const request = ring_->request();
  io_uring_prep_recv_multishot(request, lines_[line].socket, nullptr, 0, 0);
  request->ioprio |= IORING_RECVSEND_POLL_FIRST;  // there is hardly ever anything yet
  request->flags |= IOSQE_BUFFER_SELECT;
  request->buf_group = LoadRing::buffers;
  request->user_data = name_of(line, Asked::hearing);
  lines_[line].is_asked = true;
}

void LoadUring::send(std::uint32_t line, std::string_view bytes) {
  if (lines_[line].socket < 0) return;
  io_uring_sqe* const request = ring_->request(bytes.size());
  io_uring_prep_send(request, lines_[line].socket, ring_->copy(bytes), bytes.size(), whole_now);
  request->flags |= IOSQE_CQE_SKIP_SUCCESS;
  request->user_data = name_of(line, Asked::sending);
  lines_[line].has_spoken = true;
}

// At once, so that whoever comes next does not find the server still full of those who left. A request that
// is with the system holds the socket: it ends because the socket is shut down. What was asked of the
// socket's number goes first; afterwards the number may be another's.
void LoadUring::close(std::uint32_t line) {
  Line& it = lines_[line];
  if (it.socket < 0) return;
  ring_->submit();
  ::shutdown(it.socket, SHUT_RDWR);
  ::close(it.socket);
  it = {-1, it.generation + 1, false, false, false};
}

void LoadUring::stop_hearing(std::uint32_t line) {
  Line& it = lines_[line];
  it.hears = false;
  if (!it.is_asked) return;
  io_uring_sqe* const request = ring_->request();
  io_uring_prep_cancel64(request, name_of(line, Asked::hearing), 0);
  request->flags |= IOSQE_CQE_SKIP_SUCCESS;
  request->user_data = name_of(line, Asked::nothing);
  ring_->submit();  // it may take nothing more
}

void LoadUring::turn(std::chrono::milliseconds wait) {
  const std::chrono::microseconds first = std::min<std::chrono::microseconds>(moment_, wait);
  unsigned came = first > 0us ? collect(many, first) : 0;
  if (came == 0) came = collect(1, wait - first);
  const std::chrono::microseconds next = came >= few ? moment_ * 2 : moment_ / 2;
  moment_ = came == 0 ? 0us : std::clamp(next, shortest_moment, longest_moment);
}

// How much came.
unsigned LoadUring::collect(unsigned count, std::chrono::microseconds wait) {
  ring_->wait(count, wait);
  const LoadClock::time_point at = LoadClock::now();
  unsigned came = 0;
  for (io_uring_cqe result; ring_->next(result); ++came) finished(result, at);
  return came;
}

void LoadUring::finished(const io_uring_cqe& result, LoadClock::time_point at) {
  switch (static_cast<Asked>(result.user_data >> 56)) {
    case Asked::hearing: return heard(result, at);
    case Asked::greeting:
    case Asked::sending:  // only what failed is reported
      if (is_present(result)) tell_gone(line_of(result));
      return;
    case Asked::nothing: return;  // there was nothing to cancel
  }
}

void LoadUring::heard(const io_uring_cqe& result, LoadClock::time_point at) {
  const std::uint32_t line = line_of(result);
  const bool present = is_present(result);
  if (present && (result.flags & IORING_CQE_F_MORE) == 0) lines_[line].is_asked = false;
  if (present && result.res > 0 && std::exchange(lines_[line].has_spoken, false))
    acknowledge_now(lines_[line].socket);
  if (present && result.res > 0 && lines_[line].hears) ear_.heard(line, ring_->heard(result), at);
  if ((result.flags & IORING_CQE_F_BUFFER) != 0) ring_->give_back(result);
  if (!is_present(result) || !lines_[line].hears) return;
  if (result.res <= 0 && result.res != -ENOBUFS) return tell_gone(line);
  if (!lines_[line].is_asked) ask_to_hear(line);
}

void LoadUring::tell_gone(std::uint32_t line) {
  close(line);
  ear_.gone(line);
}

}  // namespace holdspace::robots
