// What a swarm makes of what comes on its lines: the same on every port.
#include "robots/load_swarm.hpp"

#include <numeric>

#include <gmock/gmock.h>

#include "swarm_ear.hpp"
#include "swarm_ports.hpp"

namespace holdspace::robots {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Swarm : public testing::TestWithParam<LoadPort::Kind> {
 protected:
  Listener listener_;
  SwarmEar ear_{listener_, GetParam()};
};

INSTANTIATE_TEST_SUITE_P(OnEveryPort, Swarm, testing::ValuesIn(ports_here()), port_words);

TEST_P(Swarm, runs_on_the_port_that_was_asked_for) {
  EXPECT_EQ(ear_.swarm.port_name(), std::string(GetParam() == LoadPort::Kind::uring ? "io_uring" : "epoll"));
}

TEST_P(Swarm, a_line_is_open_when_the_server_has_agreed) {
  const OtherEnd end = ear_.join(listener_);
  EXPECT_THAT(ear_.request, StartsWith("GET /live HTTP/1.1\r\nHost: 127.0.0.1:"));
  EXPECT_THAT(ear_.request, HasSubstr("Upgrade: websocket\r\n"));
  EXPECT_THAT(ear_.opened, ElementsAre(0));
  EXPECT_EQ(ear_.swarm.open_lines(), 1);
}

TEST_P(Swarm, a_message_that_comes_byte_by_byte_is_heard_once_and_whole) {
  OtherEnd end = ear_.join(listener_);
  const std::string message(300, 'm');
  for (const char byte : frame(message)) {
    EXPECT_THAT(ear_.messages, IsEmpty());
    end.say({&byte, 1});
    const std::uint64_t before = ear_.swarm.bytes_heard();
    ear_.until([&] { return ear_.swarm.bytes_heard() > before; });
  }
  EXPECT_THAT(ear_.messages, ElementsAre(message));
}

TEST_P(Swarm, many_messages_in_one_segment_are_heard_in_their_order) {
  OtherEnd end = ear_.join(listener_);
  end.say(frame("one") + frame("two", 0x81) + frame("") + frame("four"));
  ear_.until_heard(4);
  EXPECT_THAT(ear_.messages, ElementsAre("one", "two", "", "four"));
}

TEST_P(Swarm, what_is_heard_after_a_word_of_ones_own_is_acknowledged_at_once) {
  OtherEnd end = ear_.join(listener_);
  ear_.swarm.send(0, "a word");
  ear_.swarm.turn(std::chrono::milliseconds(0));
  end.hear();
  end.say(frame("an answer"));
  ear_.until_heard(1);
  EXPECT_EQ(end.unacknowledged(), 0u);
}

TEST_P(Swarm, the_time_of_a_message_is_not_before_it_was_sent) {
  OtherEnd end = ear_.join(listener_);
  const auto before = LoadClock::now();
  end.say(frame("now"));
  ear_.until_heard(1);
  EXPECT_GE(ear_.latest, before);
  EXPECT_LE(ear_.latest, LoadClock::now());
}

TEST_P(Swarm, more_than_any_buffer_holds_is_heard_whole) {
  OtherEnd end = ear_.join(listener_);
  const std::string message(60'000, 'l');
  std::string all;
  for (int i = 0; i < 20; ++i) all += frame(message);
  for (std::string_view left = all; !left.empty(); ear_.swarm.turn(std::chrono::milliseconds(0)))
    left.remove_prefix(end.say(left));
  ear_.until_heard(20);
  EXPECT_THAT(ear_.messages, testing::Each(message));
  EXPECT_GE(ear_.swarm.bytes_heard(), all.size());
}

// Together more than all buffers of a ring: then its lines ask again.
TEST_P(Swarm, many_lines_that_are_full_at_once_are_heard_to_their_end) {
  constexpr std::size_t lines = 60;
  const std::string message(60'000, 'f');
  const std::string all = frame(message) + frame(message) + frame(message);
  std::vector<OtherEnd> ends;
  for (std::size_t i = 0; i < lines; ++i) ends.push_back(ear_.join(listener_));
  std::vector<std::string_view> left(lines, all);
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < lines; ++i) {
      left[i].remove_prefix(ends[i].say(left[i]));
      more = more || !left[i].empty();
    }
    ear_.swarm.turn(std::chrono::milliseconds(0));
  }
  ear_.until_heard(3 * lines);
  EXPECT_EQ(ear_.messages.size(), 3 * lines);
  EXPECT_THAT(ear_.messages, testing::Each(message));
  EXPECT_EQ(std::accumulate(ear_.from.begin(), ear_.from.end(), 0U), 3 * lines * (lines - 1) / 2);
}

TEST_P(Swarm, what_is_sent_comes_masked_and_in_its_order) {
  OtherEnd end = ear_.join(listener_);
  ear_.swarm.send(0, "one");
  ear_.swarm.send(0, "two", true);
  ear_.swarm.turn(std::chrono::milliseconds(0));
  std::string come;
  while (come.size() < 18 && come.size() % 9 == 0) come += end.hear();
  using namespace std::string_literals;
  EXPECT_EQ(come, "\x82\x83\0\0\0\0one\x81\x83\0\0\0\0two"s);
}

TEST_P(Swarm, a_ping_is_answered) {
  OtherEnd end = ear_.join(listener_);
  end.say(frame("are you there", 0x89));
  ear_.until([&] { return end.has_something(); });
  using namespace std::string_literals;
  EXPECT_EQ(end.hear(), "\x8a\x8d\0\0\0\0are you there"s);
  EXPECT_THAT(ear_.messages, IsEmpty());
}

TEST_P(Swarm, a_line_whose_server_goes_is_ended_behind_what_it_said_last) {
  OtherEnd end = ear_.join(listener_);
  end.say(frame("the last"));
  end.end();
  ear_.until([&] { return !ear_.ended.empty(); });
  ear_.settle();
  EXPECT_THAT(ear_.messages, ElementsAre("the last"));
  EXPECT_THAT(ear_.ended, ElementsAre(0));
  EXPECT_EQ(ear_.swarm.open_lines(), 0);
}

TEST_P(Swarm, a_close_frame_ends_a_line) {
  OtherEnd end = ear_.join(listener_);
  end.say(frame("", 0x88) + frame("too late"));
  ear_.until([&] { return !ear_.ended.empty(); });
  ear_.settle();
  EXPECT_THAT(ear_.ended, ElementsAre(0));
  EXPECT_THAT(ear_.messages, IsEmpty());
  EXPECT_EQ(end.hear(), "");
}

TEST_P(Swarm, a_message_longer_than_any_that_is_sent_here_ends_a_line) {
  OtherEnd end = ear_.join(listener_);
  end.say(std::string("\x82\x7f\0\0\0\0\0\1\0\0", 10));
  ear_.until([&] { return !ear_.ended.empty(); });
  EXPECT_THAT(ear_.ended, ElementsAre(0));
}

TEST_P(Swarm, a_server_that_refuses_ends_a_line) {
  ear_.swarm.open("/nothing");
  ear_.swarm.turn(std::chrono::milliseconds(0));
  OtherEnd end = listener_.accept();
  EXPECT_THAT(end.hear(), StartsWith("GET /nothing HTTP/1.1\r\n"));
  end.say("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
  ear_.until([&] { return !ear_.ended.empty(); });
  EXPECT_THAT(ear_.ended, ElementsAre(0));
  EXPECT_THAT(ear_.opened, IsEmpty());
}

TEST_P(Swarm, where_nobody_listens_a_line_is_ended_in_a_turn) {
  listener_.end();
  ear_.swarm.open("/live");
  EXPECT_THAT(ear_.ended, IsEmpty());
  ear_.until([&] { return !ear_.ended.empty(); });
  ear_.settle();
  EXPECT_THAT(ear_.ended, ElementsAre(0));
}

TEST_P(Swarm, a_line_that_takes_no_more_is_ended_once) {
  OtherEnd end = ear_.join(listener_);
  const std::string message(60'000, 'x');
  for (int i = 0; i < 1'000 && ear_.ended.empty(); ++i) {
    ear_.swarm.send(0, message);
    if (i % 50 == 49) ear_.swarm.turn(std::chrono::milliseconds(0));
  }
  ear_.settle();
  EXPECT_THAT(ear_.ended, ElementsAre(0));
}

}  // namespace
}  // namespace holdspace::robots
