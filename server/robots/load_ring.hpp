// A ring (io_uring) of one thread with what its requests need: room for the bytes that are sent, and buffers
// that the system hears into. Owned by the port; made on the thread that uses it.
//
// What is written into it is carried out with the next submit() or wait(), and at the latest when the ring
// goes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <liburing.h>

namespace holdspace::robots {

class LoadRing {
 public:
  static constexpr std::uint16_t buffers = 0;  // the name of their group

  // Or why this system does not let us, in the system's words.
  static std::variant<std::unique_ptr<LoadRing>, std::string> make();
  ~LoadRing();
  LoadRing(const LoadRing&) = delete;
  LoadRing& operator=(const LoadRing&) = delete;

  // An empty request, and so much room for bytes of it.
  io_uring_sqe* request(std::size_t room = 0);
  // A copy that stays until the request is carried out; of requests that never wait.
  const char* copy(std::string_view bytes);

  // These throw std::system_error where the ring refuses to work.
  void submit();
  // Until there are so many results, but at most so long.
  void wait(unsigned count, std::chrono::microseconds most);

  bool next(io_uring_cqe& result);
  // What was heard, to be given back.
  std::string_view heard(const io_uring_cqe& result) const;
  void give_back(const io_uring_cqe& result);

 private:
  struct Free {
    void operator()(io_uring_buf_ring* it) const { std::free(it); }
  };

  LoadRing();
  int set_up();
  int set_up_buffers();

  io_uring ring_{};
  bool works_ = false;
  std::unique_ptr<io_uring_buf_ring, Free> free_buffers_;
  std::vector<char> buffers_, copies_;
  std::size_t copied_ = 0;
};

}  // namespace holdspace::robots
