#include "live/outbox.hpp"

#include <string>
#include <tuple>
#include <vector>

#include <boost/asio/ip/tcp.hpp>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/limits.hpp"

namespace holdspace::live {
namespace {

using boost::asio::ip::tcp;
constexpr std::size_t item_bytes = 1'000;

// An outbox whose peer reads only when it is told to, over a connection that holds little; with each sender.
class AnOutbox : public ::testing::TestWithParam<SenderChoice> {
 protected:
  AnOutbox() {
    EXPECT_EQ(choose_sender(GetParam()).choice, GetParam()) << choose_sender(GetParam()).why;
    tcp::acceptor acceptor(context_, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    peer_.open(tcp::v4());
    peer_.set_option(tcp::socket::receive_buffer_size(2'048));
    peer_.connect(acceptor.local_endpoint());
    tcp::socket accepted(context_);
    acceptor.accept(accepted);
    accepted.set_option(tcp::socket::send_buffer_size(2'048));
    accepted.native_non_blocking(true);
    outbox_ = std::make_unique<Outbox>(departures_, arrivals_, Descriptor(accepted.release()));
  }

  // "7:xxxx…", as long as an item is.
  static std::string item(const std::string& name, std::size_t size = item_bytes) {
    std::string text = name + ":";
    text.resize(size, '.');
    return text;
  }
  void push(const std::string& name, Part part = Part::whole, std::size_t size = item_bytes) {
    outbox_->push(Frame::of_bytes(item(name, size)), part);
  }
  // Ends the turn of the event loop.
  void turn() {
    context_.restart();
    context_.poll();
  }
  void push_in_a_turn(const std::string& name, Part part = Part::whole, std::size_t size = item_bytes) {
    push(name, part, size);
    turn();
  }
  // Until the socket takes no more. Gives how many were pushed.
  int fill() {
    int count = 0;
    while (!outbox_->waiting_since() && count < 10'000) push_in_a_turn("f" + std::to_string(count++));
    return count;
  }
  // Everything that the outbox has to say.
  std::string read_all() {
    std::string heard;
    while (true) {
      turn();
      pollfd wait{peer_.native_handle(), POLLIN, 0};
      if (::poll(&wait, 1, outbox_ && outbox_->waiting_since() ? 5'000 : 200) <= 0) break;
      char part[4'096];
      const ssize_t got = ::recv(peer_.native_handle(), part, sizeof part, 0);
      if (got <= 0) break;
      heard.append(part, static_cast<std::size_t>(got));
    }
    return heard;
  }
  static std::string filled(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += item("f" + std::to_string(i));
    return all;
  }

  boost::asio::io_context context_;
  Departures departures_{context_, GetParam()};
  Arrivals arrivals_{context_};
  tcp::socket peer_{context_};
  std::unique_ptr<Outbox> outbox_;
};

TEST_P(AnOutbox, opens_before_the_turn_ends) {
  outbox_->open_with("hello");
  char heard[8];
  EXPECT_EQ(::recv(peer_.native_handle(), heard, sizeof heard, 0), 5);
}

TEST_P(AnOutbox, opens_in_pieces_when_the_socket_takes_only_some) {
  const std::string opening = item("opening", limits::outbox_bytes / 2);
  outbox_->open_with(opening);
  ASSERT_TRUE(outbox_->waiting_since().has_value()) << "so that this tests anything";
  push("behind it");
  EXPECT_EQ(read_all(), opening + item("behind it"));
}

TEST_P(AnOutbox, is_dead_when_it_opens_to_nobody) {
  peer_.set_option(tcp::socket::linger(true, 0));
  peer_.close();
  outbox_->open_with("hello");
  EXPECT_TRUE(outbox_->dead());
}

TEST_P(AnOutbox, sends_when_the_turn_ends_what_the_socket_takes) {
  push_in_a_turn("a");
  EXPECT_FALSE(outbox_->waiting_since().has_value());
  EXPECT_EQ(outbox_->queued_bytes(), 0u);
  EXPECT_EQ(read_all(), item("a"));
}

TEST_P(AnOutbox, keeps_the_order_of_whole_items_over_short_writes) {
  const int count = fill();
  std::string expected = filled(count);
  for (int i = 0; i < 30; ++i) {
    push("more" + std::to_string(i));
    expected += item("more" + std::to_string(i));
  }
  EXPECT_GT(outbox_->queued_bytes(), 29 * item_bytes);
  const std::string heard = read_all();
  EXPECT_EQ(heard.size(), expected.size());
  EXPECT_TRUE(heard == expected);
  EXPECT_EQ(outbox_->queued_bytes(), 0u);
  EXPECT_FALSE(outbox_->dead());
}

TEST_P(AnOutbox, lets_a_newer_view_part_take_the_place_of_an_unsent_one) {
  const int count = fill();
  push("shared 1", Part::shared);
  push("presence 1", Part::presence);
  push("accepted");
  push("shared 2", Part::shared);
  push("shared 3", Part::shared, 2 * item_bytes);
  EXPECT_TRUE(read_all() ==
              filled(count) + item("shared 3", 2 * item_bytes) + item("presence 1") + item("accepted"));
}

TEST_P(AnOutbox, finishes_a_part_of_which_something_has_left) {
  push_in_a_turn("old", Part::shared, 60'000);
  ASSERT_TRUE(outbox_->waiting_since().has_value()) << "it did not fit at once";
  ASSERT_LT(outbox_->queued_bytes() + 0, 60'001u);
  push("new", Part::shared);
  push("newer", Part::shared);
  EXPECT_TRUE(read_all() == item("old", 60'000) + item("newer"));
}

TEST_P(AnOutbox, is_dead_when_more_than_its_limit_waits) {
  fill();
  for (std::size_t i = 0; i <= limits::outbox_bytes / item_bytes + 1; ++i) push("much");
  EXPECT_TRUE(outbox_->dead());
  EXPECT_EQ(outbox_->queued_bytes(), 0u);
  push("late");
  EXPECT_EQ(outbox_->queued_bytes(), 0u);
}

TEST_P(AnOutbox, never_grows_by_view_parts_however_many_come) {
  fill();
  for (int i = 0; i < 10'000; ++i)
    for (const Part part : {Part::shared, Part::facilitator, Part::display, Part::presence, Part::service})
      push("view", part);
  EXPECT_FALSE(outbox_->dead());
  EXPECT_LE(outbox_->queued_bytes(), 6 * item_bytes);
}

TEST_P(AnOutbox, knows_since_when_its_oldest_byte_waits_also_when_parts_are_replaced) {
  fill();
  push("shared 1", Part::shared);
  const auto since = outbox_->waiting_since();
  ASSERT_TRUE(since.has_value());
  push("shared 2", Part::shared);
  push("whole");
  EXPECT_EQ(outbox_->waiting_since(), since);
  read_all();
  EXPECT_FALSE(outbox_->waiting_since().has_value());
}

TEST_P(AnOutbox, sends_all_of_a_turn_in_order_and_of_a_view_part_the_newest) {
  push("welcome");
  push("shared 1", Part::shared);
  push("accepted");
  push("shared 2", Part::shared);
  EXPECT_TRUE(read_all() == item("welcome") + item("shared 2") + item("accepted"));
}

TEST_P(AnOutbox, sends_a_turn_of_more_pieces_than_one_call_takes) {
  std::string expected;
  for (int i = 0; i < 200; ++i) {
    push("p" + std::to_string(i), Part::whole, 20);
    expected += item("p" + std::to_string(i), 20);
  }
  EXPECT_TRUE(read_all() == expected);
  EXPECT_FALSE(outbox_->dead());
}

TEST_P(AnOutbox, keeps_the_rest_of_a_turn_that_is_cut_in_the_middle_of_an_item) {
  std::string expected;
  for (int i = 0; i < 3; ++i) {
    push("long" + std::to_string(i), Part::whole, 20'000);
    expected += item("long" + std::to_string(i), 20'000);
  }
  turn();
  EXPECT_TRUE(outbox_->waiting_since().has_value()) << "it did not fit at once";
  EXPECT_TRUE(read_all() == expected);
}

TEST_P(AnOutbox, of_which_nothing_leaves_after_its_end_also_not_of_the_turn_that_had_begun) {
  push("never");
  outbox_.reset();
  EXPECT_EQ(read_all(), "");
}

TEST_P(AnOutbox, may_end_while_something_waits) {
  fill();
  outbox_.reset();
  turn();
  SUCCEED();
}

TEST_P(AnOutbox, is_dead_when_its_peer_has_gone) {
  peer_.set_option(boost::asio::socket_base::linger(true, 0));
  peer_.close();
  for (int i = 0; i < 3 && !outbox_->dead(); ++i) push_in_a_turn("to nobody");
  EXPECT_TRUE(outbox_->dead());
}

// More connections than one submission holds.
class ACrowd : public AnOutbox {
 protected:
  struct Listener {
    std::unique_ptr<Outbox> outbox;
    int peer;
  };
  ACrowd() {
    for (std::size_t i = 0; i < crowd; ++i) {
      int ends[2];
      if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
        throw std::runtime_error("no sockets");
      listeners_.push_back({std::make_unique<Outbox>(departures_, arrivals_, Descriptor(ends[0])), ends[1]});
    }
  }
  ~ACrowd() override {
    for (const Listener& listener : listeners_) ::close(listener.peer);
  }
  // How many heard this, and nothing else.
  std::size_t heard(const std::string& text) {
    std::size_t count = 0;
    for (const Listener& listener : listeners_) {
      char part[1'000];
      const ssize_t size = ::recv(listener.peer, part, sizeof part, 0);
      count += std::string_view(part, size > 0 ? static_cast<std::size_t>(size) : 0) == text ? 1 : 0;
    }
    return count;
  }

  static constexpr std::size_t crowd = 1'500;
  std::vector<Listener> listeners_;
};

// Everybody has it once, those that read nothing hold up nobody.
TEST_P(ACrowd, is_reached_by_a_broadcast) {
  const FramePtr frame = Frame::of_bytes(item("all", 200));
  for (const Listener& listener : listeners_) listener.outbox->push(frame, Part::shared);
  turn();
  EXPECT_EQ(heard(item("all", 200)), crowd);
}

// More bytes than a submission puts together: some go as they are.
TEST_P(ACrowd, is_greeted_with_several_pieces_each) {
  const FramePtr welcome = Frame::of_bytes(item("welcome", 700)),
                 shared = Frame::of_bytes(item("shared", 200));
  for (const Listener& listener : listeners_) {
    listener.outbox->push(welcome, Part::whole);
    listener.outbox->push(shared, Part::shared);
  }
  turn();
  EXPECT_EQ(heard(item("welcome", 700) + item("shared", 200)), crowd);
}

const auto both_senders = ::testing::Values(SenderChoice::plain, SenderChoice::uring);
const auto by_name = [](const auto& sender) {
  return sender.param == SenderChoice::plain ? "plain" : "uring";
};
INSTANTIATE_TEST_SUITE_P(WithEachSender, AnOutbox, both_senders, by_name);
INSTANTIATE_TEST_SUITE_P(WithEachSender, ACrowd, both_senders, by_name);

}  // namespace
}  // namespace holdspace::live
