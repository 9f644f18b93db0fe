#include "live/arrivals.hpp"

#include <cerrno>
#include <system_error>

#include "support/clock.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

constexpr std::uint32_t an_end = EPOLLRDHUP | EPOLLHUP | EPOLLERR;

// Fails where the system has nothing left to give.
int checked(int result, const char* call) {
  if (result < 0) throw std::system_error(errno, std::system_category(), call);
  return result;
}

}  // namespace

void Arrivals::end() {
  // Each takes itself out, some also others.
  while (!waiters_.empty()) {
    Waiter* last = waiters_.back();
    last->abandoned();
    if (waiters_.empty() || waiters_.back() != last) continue;
    last->events_ = 0;  // somebody else keeps it
    waiters_.pop_back();
  }
  rest_.reset();
  if (watch_) watch_->release();  // the gate stays ours
  watch_.reset();
  gate_.close();
  set_.close();
}

void Arrivals::wait_for(std::uint32_t events, int socket, Waiter& waiter) {
  if (events == 0) return forget(socket, waiter);  // a broken socket would be told of all the same
  if (waiter.events_ == events) return;
  if (!set_) begin();
  const bool inside = waiter.events_ != 0;
  ask(inside ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, events, socket, waiter);
  waiter.events_ = events;
  if (inside) return;
  waiter.place_ = static_cast<std::uint32_t>(waiters_.size());
  waiters_.push_back(&waiter);
}

void Arrivals::forget(int socket, Waiter& waiter) {
  if (waiter.events_ == 0) return;
  ::epoll_ctl(set_.get(), EPOLL_CTL_DEL, socket, nullptr);
  waiter.events_ = 0;
  waiters_[waiter.place_] = waiters_.back();
  waiters_[waiter.place_]->place_ = waiter.place_;
  waiters_.pop_back();
  for (std::size_t i = next_; i < count_; ++i)
    if (happened_[i].data.ptr == &waiter) happened_[i].data.ptr = nullptr;
}

void Arrivals::ask(int operation, std::uint32_t events, int socket, Waiter& waiter) {
  epoll_event wish{};
  wish.events = events;
  // Data and an end that come together are one piece of news, and a read may find only the data.
  if ((events & EPOLLET) != 0) wish.events |= EPOLLRDHUP;
  wish.data.ptr = &waiter;
  checked(::epoll_ctl(set_.get(), operation, socket, &wish), "epoll_ctl");
}

void Arrivals::begin() {
  set_ = Descriptor(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"));
  gate_ = Descriptor(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"));
  epoll_event nothing{};
  checked(::epoll_ctl(gate_.get(), EPOLL_CTL_ADD, set_.get(), &nothing), "epoll_ctl");
  open_ = false;
  watch_.emplace(context_, gate_.get());
  wait();
}

void Arrivals::wait() {
  open_gate(true);
  watch_->async_wait(Watch::wait_read, [this](const boost::system::error_code& ec) {
    if (!ec) take();
  });
}

void Arrivals::open_gate(bool open) {
  if (open == open_) return;
  epoll_event wish{};
  wish.events = open ? EPOLLIN : 0;
  checked(::epoll_ctl(gate_.get(), EPOLL_CTL_MOD, set_.get(), &wish), "epoll_ctl");
  open_ = open;
}

void Arrivals::rest() {
  open_gate(false);
  if (!rest_) rest_.emplace(context_);
  const bool crowd = count_ >= limits::answers_of_a_crowd;
  rest_->expires_at(next_line<Clock>(crowd ? limits::crowd_window : limits::answer_window));
  rest_->async_wait([this](const boost::system::error_code& ec) {
    if (!ec) take();
  });
}

// Of ten thousand who wait none is in a cache: those whose turn comes soon are asked for ahead.
void Arrivals::prefetch() const {
  constexpr std::size_t cache_line = 64, far = 4, near = 2;
  const auto ahead = [this](std::size_t count) -> const void* {
    return next_ + count < count_ ? happened_[next_ + count].data.ptr : nullptr;
  };
  if (const auto* waiter = static_cast<const char*>(ahead(far))) {
    __builtin_prefetch(waiter);
    __builtin_prefetch(waiter + cache_line);
  }
  if (const auto* waiter = static_cast<const Waiter*>(ahead(near))) waiter->prefetch();
}

void Arrivals::take() {
  const int count = ::epoll_wait(set_.get(), happened_.data(), static_cast<int>(happened_.size()), 0);
  count_ = count > 0 ? static_cast<std::size_t>(count) : 0;
  std::size_t can_wait = 0;
  for (next_ = 0; next_ < count_;) {
    prefetch();
    const epoll_event& event = happened_[next_++];
    auto* waiter = static_cast<Waiter*>(event.data.ptr);
    if (waiter == nullptr) continue;
    const bool can_write = (event.events & EPOLLOUT) != 0;
    const bool can_read = (event.events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0;
    said_can_wait_ = false;
    if (can_write) waiter->writable();
    if (can_read) waiter->readable((event.events & an_end) != 0);
    can_wait += said_can_wait_ ? 1 : 0;
  }
  const bool all_can_wait = count_ > 0 && can_wait == count_;
  const bool more = count_ == happened_.size();
  all_can_wait && !more ? rest() : wait();
}

}  // namespace holdspace::live
