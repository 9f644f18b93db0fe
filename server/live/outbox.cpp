#include "live/outbox.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include <sys/socket.h>

#include "support/direct_calls.hpp"
#include "support/limits.hpp"

namespace holdspace::live {

Outbox::Outbox(Departures& departures, Arrivals& arrivals, Descriptor socket)
    : socket_(std::move(socket)), departures_(departures), arrivals_(arrivals) {}

Outbox::~Outbox() {
  departures_.forget(place_);
  arrivals_.forget(socket_.get(), *this);
}

void Outbox::tell(Reader& reader) {
  reader_ = &reader;
  wait();
}

std::optional<std::size_t> Outbox::read(std::span<char> into, bool ended) {
  const ssize_t got = direct::recv(socket_.get(), into.data(), into.size(), MSG_DONTWAIT);
  if (got > 0) {
    const auto size = static_cast<std::size_t>(got);
    if (ended || size == into.size()) arrivals_.look_again(socket_.get(), *this);
    return size;
  }
  if (got == 0 || (errno != EAGAIN && errno != EINTR)) return std::nullopt;
  if (errno == EINTR) arrivals_.look_again(socket_.get(), *this);
  return 0;
}

void Outbox::finish() {
  dead_ = true;
  departures_.forget(place_);
  queue_.reset();
  ::shutdown(socket_.get(), SHUT_WR);
}

void Outbox::close() {
  dead_ = true;
  departures_.forget(place_);
  arrivals_.forget(socket_.get(), *this);
  queue_.reset();
  socket_.close();
}

// What nobody reads is not waited for.
void Outbox::abandoned() {
  if (reader_ != nullptr) reader_->abandoned();
}

std::optional<Outbox::Clock::time_point> Outbox::waiting_since() const {
  if (!queue_ || queue_->items.empty()) return std::nullopt;
  return queue_->items.front().since;
}

void Outbox::open_with(std::string_view bytes) {
  const ssize_t sent = direct::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent == static_cast<ssize_t>(bytes.size())) return;
  if (sent < 0 && errno != EAGAIN && errno != EINTR) return fail();
  keep(Frame::of_bytes(bytes), Part::whole, sent < 0 ? 0 : static_cast<std::size_t>(sent));
}

void Outbox::push(FramePtr frame, Part part) {
  if (dead_) return;
  if (!queue_) return departures_.add(*this, place_, socket_.get(), std::move(frame), part);
  if (!replace_unsent(frame, part)) enqueue(std::move(frame), part, 0);
}

void Outbox::keep(FramePtr frame, Part part, std::size_t sent) {
  if (dead_) return;
  enqueue(std::move(frame), part, sent);
  if (!dead_) wait();
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
    queue_->sent_of_first = already_sent;
  }
  queue_->bytes += frame->bytes().size();
  queue_->items.push_back({std::move(frame), part, Clock::now()});
  if (queue_->bytes > limits::outbox_bytes) fail();
}

void Outbox::fail() {
  dead_ = true;
  departures_.forget(place_);
  queue_.reset();
  // Wakes the pending read, whose end closes the connection.
  ::shutdown(socket_.get(), SHUT_RDWR);
}

// For whatever it now has to wait for: to be told of anything else would be to be told of it each turn. What
// is to be read is told once; beside what waits to be sent, which is seldom, each turn, as that is.
void Outbox::wait() {
  constexpr std::uint32_t of_what_is_new = EPOLLIN | EPOLLET;
  const std::uint32_t to_read = reader_ == nullptr ? 0u : queue_ ? EPOLLIN : of_what_is_new;
  arrivals_.wait_for(to_read | (queue_ ? EPOLLOUT : 0u), socket_.get(), *this);
}

void Outbox::prefetch() const {
  constexpr std::size_t cache_line = 64, of_a_reader = 5 * cache_line;
  const auto* reader = reinterpret_cast<const char*>(reader_);
  for (std::size_t at = 0; reader != nullptr && at < of_a_reader; at += cache_line)
    __builtin_prefetch(reader + at);
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
    const ssize_t sent = direct::sendmsg(socket_.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return fail();
    std::size_t left = (sent < 0 ? 0 : static_cast<std::size_t>(sent)) + queue_->sent_of_first;
    while (!queue_->items.empty() && left >= queue_->items.front().frame->bytes().size()) {
      const std::size_t size = queue_->items.front().frame->bytes().size();
      left -= size;
      queue_->bytes -= size;
      queue_->items.pop_front();
    }
    queue_->sent_of_first = left;
    if (!queue_->items.empty() && sent < static_cast<ssize_t>(wanted)) break;
    if (queue_->items.empty()) queue_.reset();
  }
  wait();
}

}  // namespace holdspace::live
