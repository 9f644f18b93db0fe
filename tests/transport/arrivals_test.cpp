#include "live/arrivals.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "live/outbox.hpp"
#include "support/clock.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::pair<Descriptor, Descriptor> connected_pair() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
    throw std::runtime_error("no sockets");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

class Arriving : public ::testing::Test {
 protected:
  // Notes what it is told, and reads it, as long as it is to read.
  struct Ear : Arrivals::Waiter {
    Ear(Arrivals& of_thread, std::vector<std::string>& said) : arrivals(of_thread), log(said) {
      std::tie(socket, peer) = connected_pair();
    }
    virtual ~Ear() { arrivals.forget(socket.get(), *this); }
    void readable(bool ended) override {
      char bytes[16];
      const ssize_t size = reads ? ::recv(socket.get(), bytes, sizeof bytes, 0) : 0;
      log.push_back(size > 0 ? std::string(bytes, static_cast<std::size_t>(size)) : "readable");
      if (ended) log.back() += ", and its end";
      if (then) then();
    }
    void writable() override { log.push_back("writable"); }
    void abandoned() override { log.push_back("abandoned"); }
    void waits_for(std::uint32_t events) { arrivals.wait_for(events, socket.get(), *this); }
    void hears(std::string_view bytes) { (void)::send(peer.get(), bytes.data(), bytes.size(), 0); }

    Arrivals& arrivals;
    std::vector<std::string>& log;
    Descriptor socket, peer;
    bool reads = true;
    std::function<void()> then;
  };
  std::unique_ptr<Ear> reader() { return std::make_unique<Ear>(*arrivals_, log_); }
  // What the next turns of the event loop tell.
  std::vector<std::string> told() {
    log_.clear();
    context_.restart();
    context_.poll();
    return log_;
  }

  boost::asio::io_context context_;
  std::vector<std::string> log_;
  std::unique_ptr<Arrivals> arrivals_ = std::make_unique<Arrivals>(context_);
};

TEST_F(Arriving, tells_who_waits_of_each_message_once) {
  const auto one = reader(), other = reader();
  one->waits_for(EPOLLIN);
  other->waits_for(EPOLLIN);
  EXPECT_THAT(told(), IsEmpty());
  one->hears("a");
  EXPECT_THAT(told(), ElementsAre("a"));
  one->hears("b");
  other->hears("c");
  EXPECT_THAT(told(), ElementsAre("b", "c"));
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Arriving, leaves_alone_who_waits_for_nothing_and_loses_nothing) {
  const auto one = reader();
  one->waits_for(EPOLLIN);
  one->waits_for(0);
  one->hears("a");
  EXPECT_THAT(told(), IsEmpty());
  one->waits_for(EPOLLIN | EPOLLOUT);
  one->then = [&] { one->waits_for(0); };
  EXPECT_THAT(told(), ElementsAre("writable", "a"));
}

TEST_F(Arriving, does_not_tell_who_was_ended_by_another_in_the_same_turn) {
  const auto one = reader();
  auto other = reader();
  one->waits_for(EPOLLIN);
  other->waits_for(EPOLLIN);
  one->then = [&] { other.reset(); };
  one->hears("a");
  other->hears("b");
  EXPECT_THAT(told(), ElementsAre("a"));
}

TEST_F(Arriving, goes_past_the_places_of_many_who_were_ended_in_the_same_turn) {
  std::vector<std::unique_ptr<Ear>> crowd;
  for (int i = 0; i < 12; ++i) {
    crowd.push_back(reader());
    crowd.back()->waits_for(EPOLLIN);
    crowd.back()->hears(std::string(1, static_cast<char>('a' + i)));
  }
  crowd[0]->then = [&] { crowd.erase(crowd.begin() + 1, crowd.begin() + 11); };
  EXPECT_THAT(told(), ElementsAre("a", "l"));
}

TEST_F(Arriving, takes_in_more_at_once_than_one_call_of_the_system_gives) {
  std::vector<std::unique_ptr<Ear>> crowd;
  for (int i = 0; i < 600; ++i) {
    crowd.push_back(reader());
    crowd.back()->waits_for(EPOLLIN);
    crowd.back()->hears("x");
  }
  EXPECT_EQ(told().size(), crowd.size());
}

// Where time is held: the line is a window away until somebody lets it pass.
class ArrivingAnswers : public Arriving {
 protected:
  ArrivingAnswers() {
    one_->waits_for(EPOLLIN);
    other_->waits_for(EPOLLIN);
    one_->then = [this] { arrivals_->can_wait(); };
    told();
  }
  HeldTime time_{0};
  std::unique_ptr<Ear> one_ = reader(), other_ = reader();
};

TEST_F(ArrivingAnswers, are_followed_by_a_rest_until_the_next_line_of_the_window) {
  one_->hears("a");
  EXPECT_THAT(told(), ElementsAre("a"));
  other_->hears("b");
  time_.advance(limits::answer_window - std::chrono::milliseconds(1));
  EXPECT_THAT(told(), IsEmpty());
  time_.advance(std::chrono::milliseconds(1));
  EXPECT_THAT(told(), ElementsAre("b"));
}

TEST_F(ArrivingAnswers, are_followed_by_another_rest_as_long_as_more_come) {
  one_->hears("a");
  EXPECT_THAT(told(), ElementsAre("a"));
  one_->hears("b");
  time_.advance(limits::answer_window);
  EXPECT_THAT(told(), ElementsAre("b"));
  one_->hears("c");
  EXPECT_THAT(told(), IsEmpty());
  time_.advance(limits::answer_window);
  EXPECT_THAT(told(), ElementsAre("c"));
  time_.advance(limits::answer_window);
  EXPECT_THAT(told(), IsEmpty());
  other_->hears("d");
  EXPECT_THAT(told(), ElementsAre("d"));
}

TEST_F(ArrivingAnswers, are_followed_by_no_rest_when_something_came_with_them) {
  one_->hears("a");
  other_->hears("b");
  EXPECT_THAT(told(), ElementsAre("a", "b"));
  other_->hears("c");
  EXPECT_THAT(told(), ElementsAre("c"));
}

TEST_F(ArrivingAnswers, of_a_crowd_are_followed_by_the_rest_of_a_crowd) {
  std::vector<std::unique_ptr<Ear>> crowd;
  for (std::size_t i = 0; i < limits::answers_of_a_crowd; ++i) {
    crowd.push_back(reader());
    crowd.back()->waits_for(EPOLLIN);
    crowd.back()->then = [this] { arrivals_->can_wait(); };
    crowd.back()->hears("a");
  }
  EXPECT_EQ(told().size(), crowd.size());
  one_->hears("b");
  time_.advance(limits::crowd_window - std::chrono::milliseconds(1));
  EXPECT_THAT(told(), IsEmpty());
  time_.advance(std::chrono::milliseconds(1));
  EXPECT_THAT(told(), ElementsAre("b"));
}

TEST_F(ArrivingAnswers, end_with_their_thread_in_the_middle_of_a_rest) {
  one_->hears("a");
  told();
  log_.clear();
  arrivals_->end();
  EXPECT_THAT(log_, ElementsAre("abandoned", "abandoned"));
}

TEST_F(Arriving, tells_of_a_peer_that_has_gone) {
  const auto one = reader();
  one->waits_for(EPOLLIN);
  one->then = [&] { one->waits_for(0); };
  one->peer.close();
  EXPECT_EQ(told().front(), "readable, and its end");
}

TEST_F(Arriving, tells_once_of_what_is_new_to_who_wants_no_more_than_that) {
  const auto one = reader();
  one->waits_for(EPOLLIN | EPOLLET);
  one->reads = false;
  one->hears("a");
  EXPECT_THAT(told(), ElementsAre("readable"));
  EXPECT_THAT(told(), IsEmpty());
  arrivals_->look_again(one->socket.get(), *one);
  one->reads = true;
  EXPECT_THAT(told(), ElementsAre("a"));
  one->hears("b");
  EXPECT_THAT(told(), ElementsAre("b"));
}

TEST_F(Arriving, tells_of_an_end_that_came_with_the_last_bytes) {
  const auto one = reader();
  one->waits_for(EPOLLIN | EPOLLET);
  one->hears("a");
  one->peer.close();
  EXPECT_THAT(told(), ElementsAre("a, and its end"));
  EXPECT_THAT(told(), IsEmpty());
  arrivals_->look_again(one->socket.get(), *one);
  EXPECT_THAT(told(), ElementsAre("readable, and its end"));
}

TEST_F(Arriving, lets_go_at_its_end_of_those_that_wait) {
  const auto one = reader();
  one->waits_for(EPOLLIN);
  log_.clear();
  arrivals_.reset();
  EXPECT_THAT(log_, ElementsAre("abandoned"));
}

class AnOutboxThatIsRead : public Arriving, private Outbox::Reader {
 protected:
  AnOutboxThatIsRead() {
    auto [ours, theirs] = connected_pair();
    peer_ = std::move(theirs);
    outbox_ = std::make_unique<Outbox>(departures_, *arrivals_, std::move(ours));
  }
  ~AnOutboxThatIsRead() override = default;
  void tell() { outbox_->tell(*this); }
  void hears(std::string_view bytes) { (void)::send(peer_.get(), bytes.data(), bytes.size(), 0); }

  Departures departures_{context_, SenderChoice::plain};
  Descriptor peer_;
  std::unique_ptr<Outbox> outbox_;

 private:
  void readable(bool ended) override {
    char bytes[4];
    const std::optional<std::size_t> size = outbox_->read(bytes, ended);
    log_.push_back(size ? std::string(bytes, *size) : "its end");
  }
  void abandoned() override {
    log_.push_back("abandoned");
    outbox_.reset();
  }
};

TEST_F(AnOutboxThatIsRead, tells_of_what_has_come_and_never_at_once) {
  hears("ab");
  EXPECT_THAT(told(), IsEmpty()) << "nobody reads";
  tell();
  EXPECT_THAT(log_, IsEmpty());
  EXPECT_THAT(told(), ElementsAre("ab"));
  EXPECT_THAT(told(), IsEmpty());
  peer_.close();
  EXPECT_THAT(told(), ElementsAre("its end"));
}

TEST_F(AnOutboxThatIsRead, tells_again_as_long_as_a_read_was_filled) {
  tell();
  hears("abcdefghij");
  EXPECT_THAT(told(), ElementsAre("abcd", "efgh", "ij"));
  hears("abcd");
  EXPECT_THAT(told(), ElementsAre("abcd")) << "and stopped at the last byte that had come";
  hears("ef");
  EXPECT_THAT(told(), ElementsAre("ef"));
}

TEST_F(AnOutboxThatIsRead, tells_of_an_end_that_came_with_the_last_bytes) {
  tell();
  hears("k");
  peer_.close();
  EXPECT_THAT(told(), ElementsAre("k", "its end"));
}

TEST_F(AnOutboxThatIsRead, tells_nothing_more_once_it_is_closed) {
  tell();
  hears("a");
  outbox_->close();
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(AnOutboxThatIsRead, tells_of_its_end_when_it_fell_too_far_behind) {
  tell();
  outbox_->fail();
  EXPECT_THAT(told(), ElementsAre("its end"));
}

TEST_F(AnOutboxThatIsRead, hears_on_after_it_has_finished) {
  tell();
  outbox_->push(Frame::of_bytes("last"), Part::whole);
  told();
  outbox_->finish();
  outbox_->push(Frame::of_bytes("late"), Part::whole);
  told();
  char bytes[16];
  EXPECT_EQ(::recv(peer_.get(), bytes, sizeof bytes, 0), 4);
  EXPECT_EQ(::recv(peer_.get(), bytes, sizeof bytes, 0), 0) << "told that nothing more comes";
  hears("b");
  EXPECT_THAT(told(), ElementsAre("b"));
}

// What is asked of the processor ahead is asked of every waiter, whatever it waits for.
TEST_F(AnOutboxThatIsRead, may_also_wait_for_nothing_but_room_to_write_behind_others) {
  const std::string filling(4'096, 'x');
  while (outbox_->queued_bytes() == 0) {
    outbox_->push(Frame::of_bytes(filling), Part::whole);
    told();
  }
  const auto first = reader(), second = reader();
  for (Ear* const one : {first.get(), second.get()}) {
    one->waits_for(EPOLLIN);
    one->hears("a");
  }
  char bytes[4'096];
  while (::recv(peer_.get(), bytes, sizeof bytes, 0) > 0) continue;
  told();
  EXPECT_EQ(outbox_->queued_bytes(), 0u);
}

TEST_F(AnOutboxThatIsRead, lets_its_reader_go_when_the_thread_ends) {
  tell();
  log_.clear();
  arrivals_.reset();
  EXPECT_THAT(log_, ElementsAre("abandoned"));
}

}  // namespace
}  // namespace holdspace::live
