// Sends everything of a turn with one entry into the kernel: a request per connection is written into a ring
// (io_uring), one io_uring_enter carries all of them out, and only failures and short writes are reported
// back.
//
// Nothing is under way when send() returns: the requests must not wait, so the kernel carries each out while
// it takes it. Made on the thread that sends. If the ring ever refuses to work, what it did not take goes out
// plainly, and so does everything after: nothing is lost by it, and nothing is sent twice.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "live/sender.hpp"

namespace holdspace::live {

class UringSender final : public Sender {
 public:
  // Or why this system does not let us, in the system's words.
  static std::variant<std::unique_ptr<UringSender>, std::string> make();
  ~UringSender() override;

  void send(std::span<Sending> sendings, std::vector<iovec>& pieces) override;
  const char* name() const override { return "io_uring"; }

 private:
  struct Ring;  // liburing's, kept out of this header
  explicit UringSender(std::unique_ptr<Ring> ring);

  void write_request(Sending& sending, std::size_t index, std::vector<iovec>& pieces);
  std::size_t submit(std::size_t count);
  void read_results(std::span<Sending> sendings);
  void give_up();

  std::unique_ptr<Ring> ring_;
};

}  // namespace holdspace::live
