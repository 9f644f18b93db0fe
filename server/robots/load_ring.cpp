#include "robots/load_ring.hpp"

#include <cerrno>
#include <cstring>
#include <new>
#include <stdexcept>
#include <system_error>

namespace holdspace::robots {

namespace {

constexpr unsigned requests = 1'024, results = 8'192;
// As many as are heard between two waits; should they run out, a line asks again.
constexpr unsigned buffer_count = 512;
constexpr std::size_t buffer_size = 4'096;
constexpr std::size_t room_for_copies = 256 * 1'024;
constexpr std::size_t page = 4'096;

std::system_error refused(int result) {
  return {result == 0 ? EBUSY : -result, std::system_category(), "io_uring stopped working"};
}

std::uint16_t buffer_of(const io_uring_cqe& result) {
  return static_cast<std::uint16_t>(result.flags >> IORING_CQE_BUFFER_SHIFT);
}

}  // namespace

std::variant<std::unique_ptr<LoadRing>, std::string> LoadRing::make() {
  auto ring = std::unique_ptr<LoadRing>(new LoadRing());
  const int failed = ring->set_up();
  if (failed < 0) return std::system_category().message(-failed);
  return ring;
}

LoadRing::LoadRing() : buffers_(buffer_count * buffer_size), copies_(room_for_copies) {}

LoadRing::~LoadRing() {
  if (!works_) return;
  (void)io_uring_submit(&ring_);
  io_uring_queue_exit(&ring_);
}

int LoadRing::set_up() {
  io_uring_params wish{};
  wish.flags =
      IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_SUBMIT_ALL | IORING_SETUP_CQSIZE;
  wish.cq_entries = results;
  const int failed = io_uring_queue_init_params(requests, &ring_, &wish);
  if (failed < 0) return failed;
  works_ = true;
  return set_up_buffers();
}

int LoadRing::set_up_buffers() {
  void* const memory = std::aligned_alloc(page, buffer_count * sizeof(io_uring_buf));
  if (memory == nullptr) throw std::bad_alloc();
  free_buffers_.reset(static_cast<io_uring_buf_ring*>(memory));
  io_uring_buf_ring_init(free_buffers_.get());
  io_uring_buf_reg wish{};
  wish.ring_addr = reinterpret_cast<std::uintptr_t>(memory);
  wish.ring_entries = buffer_count;
  wish.bgid = buffers;
  const int failed = io_uring_register_buf_ring(&ring_, &wish, 0);
  if (failed < 0) return failed;
  for (unsigned i = 0; i < buffer_count; ++i)
    io_uring_buf_ring_add(free_buffers_.get(), &buffers_[i * buffer_size], buffer_size,
                          static_cast<std::uint16_t>(i), buffer_count - 1, static_cast<int>(i));
  io_uring_buf_ring_advance(free_buffers_.get(), buffer_count);
  return 0;
}

io_uring_sqe* LoadRing::request(std::size_t room) {
  if (room > room_for_copies) throw std::length_error("more than is sent at once");
  if (io_uring_sq_space_left(&ring_) == 0 || room > room_for_copies - copied_) submit();
  return io_uring_get_sqe(&ring_);
}

const char* LoadRing::copy(std::string_view bytes) {
  char* const place = &copies_[copied_];
  std::memcpy(place, bytes.data(), bytes.size());
  copied_ += bytes.size();
  return place;
}

void LoadRing::submit() {
  while (io_uring_sq_ready(&ring_) > 0) {
    const int taken = io_uring_submit(&ring_);
    if (taken <= 0 && taken != -EINTR) throw refused(taken);
  }
  copied_ = 0;
}

void LoadRing::wait(unsigned count, std::chrono::microseconds most) {
  submit();
  constexpr std::int64_t second = 1'000'000;
  __kernel_timespec time{most.count() / second, most.count() % second * 1'000};
  io_uring_getevents_arg how{};
  how.ts = reinterpret_cast<std::uintptr_t>(&time);
  const int done = io_uring_enter2(static_cast<unsigned>(ring_.ring_fd), 0, count,
                                   IORING_ENTER_GETEVENTS | IORING_ENTER_EXT_ARG,
                                   reinterpret_cast<sigset_t*>(&how), sizeof how);
  if (done < 0 && done != -ETIME && done != -EINTR) throw refused(done);
}

bool LoadRing::next(io_uring_cqe& result) {
  io_uring_cqe* there = nullptr;
  if (io_uring_peek_cqe(&ring_, &there) != 0) return false;
  result = *there;
  io_uring_cqe_seen(&ring_, there);
  return true;
}

std::string_view LoadRing::heard(const io_uring_cqe& result) const {
  return {&buffers_[buffer_of(result) * buffer_size], static_cast<std::size_t>(result.res)};
}

void LoadRing::give_back(const io_uring_cqe& result) {
  const std::uint16_t buffer = buffer_of(result);
  io_uring_buf_ring_add(free_buffers_.get(), &buffers_[buffer * buffer_size], buffer_size, buffer,
                        buffer_count - 1, 0);
  io_uring_buf_ring_advance(free_buffers_.get(), 1);
}

}  // namespace holdspace::robots
