#include "live/uring_sender.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <liburing.h>
#include <sys/socket.h>

#include "support/logging.hpp"

namespace holdspace::live {
namespace {

constexpr unsigned at_once = 64;  // requests of one io_uring_enter: as many as stay in the nearest cache
constexpr unsigned results = 2 * at_once;  // more than all of them can fail
// What consists of several pieces is put together here: for the kernel a copy costs less than a list does.
constexpr std::size_t room_for_copies = 128 * 1024;  // of one io_uring_enter
// MSG_WAITALL makes a short write one that failed, and only what failed is reported; with MSG_DONTWAIT the
// kernel does not wait for the rest all the same.
constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT | MSG_WAITALL;

}  // namespace

struct UringSender::Ring {
  io_uring ring{};
  bool works = false;
  int refusal = 0;  // errno
  // Both are read while requests are submitted.
  std::array<char, room_for_copies> copies;
  std::array<msghdr, at_once> messages{};  // of requests with several pieces for which no room was left
  std::size_t copied = 0;
};

std::variant<std::unique_ptr<UringSender>, std::string> UringSender::make() {
  auto ring = std::make_unique<Ring>();
  io_uring_params wish{};
  wish.flags =
      IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_SUBMIT_ALL | IORING_SETUP_CQSIZE;
  wish.cq_entries = results;
  const int failed = io_uring_queue_init_params(at_once, &ring->ring, &wish);
  if (failed < 0) return std::system_category().message(-failed);
  ring->works = true;
  auto sender = std::unique_ptr<UringSender>(new UringSender(std::move(ring)));
  if ((wish.features & IORING_FEAT_CQE_SKIP) == 0) return std::string("the kernel is too old");
  return sender;
}

UringSender::UringSender(std::unique_ptr<Ring> ring) : ring_(std::move(ring)) {}

UringSender::~UringSender() {
  if (ring_->works) io_uring_queue_exit(&ring_->ring);
}

void UringSender::send(std::span<Sending> sendings, std::vector<iovec>& pieces) {
  while (!sendings.empty()) {
    const std::span<Sending> now = sendings.first(std::min<std::size_t>(sendings.size(), at_once));
    sendings = sendings.subspan(now.size());
    std::size_t done = 0;
    if (ring_->works) {
      ring_->copied = 0;
      for (std::size_t i = 0; i < now.size(); ++i) write_request(now[i], i, pieces);
      done = submit(now.size());
      read_results(now);
      if (done < now.size()) give_up();
    }
    for (Sending& left : now.subspan(done)) left.taken = send_plainly(left, pieces);
  }
}

void UringSender::write_request(Sending& sending, std::size_t index, std::vector<iovec>& pieces) {
  sending.taken = static_cast<ssize_t>(sending.bytes);     // unless a result says otherwise
  io_uring_sqe* request = io_uring_get_sqe(&ring_->ring);  // never null: the ring is as long as a round
  iovec* first = &pieces[sending.first_piece];
  if (sending.pieces == 1) {
    io_uring_prep_send(request, sending.socket, first->iov_base, first->iov_len, flags);
  } else if (sending.bytes <= room_for_copies - ring_->copied) {
    char* const copy = &ring_->copies[ring_->copied];
    for (std::size_t i = 0; i < sending.pieces; ring_->copied += first[i++].iov_len)
      std::memcpy(&ring_->copies[ring_->copied], first[i].iov_base, first[i].iov_len);
    io_uring_prep_send(request, sending.socket, copy, sending.bytes, flags);
  } else {
    msghdr& message = ring_->messages[index];
    message.msg_iov = first;
    message.msg_iovlen = sending.pieces;
    io_uring_prep_sendmsg(request, sending.socket, &message, flags);
  }
  request->flags |= IOSQE_CQE_SKIP_SUCCESS;
  request->user_data = index;
}

// How many were carried out: all, or, if the ring refuses to work, those up to there.
std::size_t UringSender::submit(std::size_t count) {
  std::size_t done = 0;
  while (done < count) {
    const int taken = io_uring_submit_and_get_events(&ring_->ring);
    if (taken == -EINTR) continue;
    if (taken <= 0) {
      ring_->refusal = taken == 0 ? EBUSY : -taken;
      break;
    }
    done += static_cast<std::size_t>(taken);
  }
  return done;
}

void UringSender::read_results(std::span<Sending> sendings) {
  io_uring_cqe* result = nullptr;
  unsigned head = 0, seen = 0;
  io_uring_for_each_cqe(&ring_->ring, head, result) {
    sendings[result->user_data].taken = result->res;
    ++seen;
  }
  io_uring_cq_advance(&ring_->ring, seen);
}

void UringSender::give_up() {
  const std::string words = std::system_category().message(ring_->refusal);
  log::warning("io_uring stopped working; sending plainly from now on",
               {{log::Field::what, std::string_view(words)}});
  ring_->works = false;
  io_uring_queue_exit(&ring_->ring);
}

}  // namespace holdspace::live
