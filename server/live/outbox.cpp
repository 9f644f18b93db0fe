#include "live/outbox.hpp"

#include <array>
#include <cerrno>

#include <sys/socket.h>
#include <sys/uio.h>

#include "support/limits.hpp"

namespace holdspace::live {

Outbox::Outbox(Departures& departures, Socket socket) : departures_(departures), socket_(std::move(socket)) {}

Outbox::~Outbox() {
  departures_.forget(place_);
  if (queue_) *queue_->alive = nullptr;
}

void Outbox::close() {
  dead_ = true;
  departures_.forget(place_);
  if (queue_) *queue_->alive = nullptr;
  queue_.reset();
  error_code ignored;  // a socket that cannot be closed cleanly is gone all the same
  socket_.close(ignored);
}

std::optional<Outbox::Clock::time_point> Outbox::waiting_since() const {
  if (!queue_ || queue_->items.empty()) return std::nullopt;
  return queue_->items.front().since;
}

void Outbox::push(FramePtr frame, Part part) {
  if (dead_) return;
  if (!queue_) return departures_.add(*this, place_, socket_.native_handle(), std::move(frame), part);
  if (!replace_unsent(frame, part)) enqueue(std::move(frame), part, 0);
}

void Outbox::keep(FramePtr frame, Part part, std::size_t sent) {
  if (dead_) return;
  enqueue(std::move(frame), part, sent);
  if (!dead_) wait_until_writable();
}

// A part that waits and of which nothing has left yet takes the newer frame in its place; it keeps its
// waiting time, so that a reader that never reads is still found out.
bool Outbox::replace_unsent(const FramePtr& frame, Part part) {
  if (part == Part::whole) return false;
  auto& items = queue_->items;
  for (std::size_t i = queue_->sent_of_first > 0 ? 1 : 0; i < items.size(); ++i) {
    if (items[i].part != part) continue;
    queue_->bytes += frame->bytes().size();
    queue_->bytes -= items[i].frame->bytes().size();
    items[i].frame = frame;
    return true;
  }
  return false;
}

void Outbox::enqueue(FramePtr frame, Part part, std::size_t already_sent) {
  if (!queue_) {
    queue_ = std::make_unique<Queue>();
    queue_->alive = std::make_shared<Outbox*>(this);
    queue_->sent_of_first = already_sent;
  }
  queue_->bytes += frame->bytes().size();
  queue_->items.push_back({std::move(frame), part, Clock::now()});
  if (queue_->bytes > limits::outbox_bytes) fail();
}

void Outbox::fail() {
  dead_ = true;
  departures_.forget(place_);
  if (queue_) *queue_->alive = nullptr;
  queue_.reset();
  // Wakes the pending read, whose end closes the connection.
  ::shutdown(socket_.native_handle(), SHUT_RDWR);
}

void Outbox::wait_until_writable() {
  if (queue_->waiting) return;
  queue_->waiting = true;
  socket_.async_wait(Socket::wait_write, [alive = queue_->alive](const error_code& ec) {
    Outbox* self = *alive;
    if (ec || self == nullptr) return;
    self->queue_->waiting = false;
    self->flush();
  });
}

void Outbox::flush() {
  constexpr std::size_t at_once = 64;  // far below IOV_MAX; a queue is a handful of items
  while (queue_) {
    std::array<iovec, at_once> pieces;
    const std::size_t count = std::min(at_once, queue_->items.size());
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < count; ++i) {
      std::string_view bytes = queue_->items[i].frame->bytes();
      if (i == 0) bytes.remove_prefix(queue_->sent_of_first);
      pieces[i] = {const_cast<char*>(bytes.data()), bytes.size()};
      wanted += bytes.size();
    }
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = count;
    const ssize_t sent = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return fail();
    std::size_t left = (sent < 0 ? 0 : static_cast<std::size_t>(sent)) + queue_->sent_of_first;
    while (!queue_->items.empty() && left >= queue_->items.front().frame->bytes().size()) {
      const std::size_t size = queue_->items.front().frame->bytes().size();
      left -= size;
      queue_->bytes -= size;
      queue_->items.pop_front();
    }
    queue_->sent_of_first = left;
    if (queue_->items.empty()) {
      queue_.reset();
    } else if (sent < static_cast<ssize_t>(wanted)) {
      return wait_until_writable();
    }
  }
}

void teardown(boost::beast::role_type, Outbox& outbox, boost::system::error_code& ec) {
  outbox.close();
  ec = {};
}

void beast_close_socket(Outbox& outbox) {
  outbox.close();
}

}  // namespace holdspace::live
