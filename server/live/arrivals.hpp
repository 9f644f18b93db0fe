// What arrives at a thread, as Departures is what leaves it: everybody who waits for a socket is in one epoll
// set, which is itself waited for by the event loop. A socket then costs one system call to be waited for and
// none to be waited for again; nothing is read before there is something to read.
//
// Answers travel to Redis on the lines of limits::answer_window, a crowd's on those of limits::crowd_window.
// So after a turn that brought nothing but answers, whatever comes next is left with the kernel until that
// line too: the thread wakes up once for all of it, and a command that comes meanwhile waits for a few
// milliseconds.
//
// One per thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <sys/epoll.h>

#include "live/timer.hpp"
#include "support/descriptor.hpp"

namespace holdspace::live {

class Arrivals {
 public:
  // Whoever waits for a socket; takes itself out at its end, and before its socket is closed.
  class Waiter {
   public:
    // There is something to read, or the socket has failed or ended, which reading tells; `ended`: it has, if
    // need be behind what is to be read first. May end the waiter.
    virtual void readable(bool ended) = 0;
    // It takes bytes again. Does not end the waiter.
    virtual void writable() {}
    // Asks the processor for what readable() reads beyond the waiter itself.
    virtual void prefetch() const {}
    // The thread ends: lets go of what keeps it alive. May end the waiter.
    virtual void abandoned() = 0;

   protected:
    ~Waiter() = default;

   private:
    friend class Arrivals;
    std::uint32_t place_ = 0;
    std::uint32_t events_ = 0;  // it is in the set for; none: it is not in it
  };

  explicit Arrivals(boost::asio::io_context& context) : context_(context) {}
  ~Arrivals() { end(); }
  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;

  // From now on it is told of these: EPOLLIN, EPOLLOUT, both or none. As long as they hold, again each turn;
  // or, with EPOLLET, once for whatever is new, which spares the kernel a second look at each socket. Then
  // somebody who has not read all that was there, its end among it, has to look again.
  void wait_for(std::uint32_t events, int socket, Waiter& waiter);
  void look_again(int socket, Waiter& waiter) { ask(EPOLL_CTL_MOD, waiter.events_, socket, waiter); }
  void forget(int socket, Waiter& waiter);

  // Said by whoever is being told that it is readable: what it got would wait for the line anyway.
  void can_wait() { said_can_wait_ = true; }

  // Nobody waits any more, and what only a waiting read keeps alive goes. Before the event loop does, and
  // before whatever its waiters use; the object itself may stay longer.
  void end();

  boost::asio::io_context& context() { return context_; }

 private:
  void begin();
  void ask(int operation, std::uint32_t events, int socket, Waiter& waiter);
  void wait();
  void rest();
  void open_gate(bool open);
  void take();
  void prefetch() const;

  boost::asio::io_context& context_;
  // From the first wait to the end.
  Descriptor set_;
  // Between the set and the event loop: a set with nothing in it but that one, and not even that while the
  // thread rests, or else the loop would wake up all the same. To take the set out of the loop itself and put
  // it in again would have the kernel walk along everybody in it.
  Descriptor gate_;
  bool open_ = false;
  using Watch = boost::asio::posix::basic_stream_descriptor<boost::asio::io_context::executor_type>;
  std::optional<Watch> watch_;  // the event loop's view of the gate
  std::vector<Waiter*> waiters_;
  // The turn that is being taken in.
  std::array<epoll_event, 64> happened_;
  std::size_t next_ = 0, count_ = 0;
  bool said_can_wait_ = false;
  std::optional<Timer> rest_;
};

}  // namespace holdspace::live
