// Lines that are left, come back, or stop hearing: nothing of the socket before may be heard afterwards.
#include <gmock/gmock.h>

#include "swarm_ear.hpp"
#include "swarm_ports.hpp"

namespace holdspace::robots {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Lines : public testing::TestWithParam<LoadPort::Kind> {
 protected:
  Listener listener_;
  SwarmEar ear_{listener_, GetParam()};
};

INSTANTIATE_TEST_SUITE_P(OnEveryPort, Lines, testing::ValuesIn(ports_here()), port_words);

TEST_P(Lines, a_line_that_is_closed_tells_nobody_and_its_server_sees) {
  OtherEnd end = ear_.join(listener_);
  ear_.swarm.close(0);
  ear_.until([&] { return end.has_something(); });
  EXPECT_EQ(end.hear(), "");
  ear_.settle();
  EXPECT_THAT(ear_.ended, IsEmpty());
  EXPECT_EQ(ear_.swarm.open_lines(), 0);
}

TEST_P(Lines, what_was_sent_before_closing_still_goes_out) {
  OtherEnd end = ear_.join(listener_);
  ear_.swarm.send(0, "farewell");
  ear_.swarm.close(0);
  ear_.swarm.turn(std::chrono::milliseconds(0));
  EXPECT_THAT(end.hear(), testing::EndsWith("farewell"));
}

TEST_P(Lines, a_line_that_is_opened_again_hears_only_its_new_socket) {
  OtherEnd old = ear_.join(listener_);
  const OtherEnd neighbour = ear_.join(listener_);
  old.say(frame("of the old one") + frame("cut").substr(0, 3));
  ear_.swarm.close(0);
  old.say(frame("too late"));
  OtherEnd now = ear_.join_again(listener_, 0);
  old.say(frame("much too late"));
  old.end();
  now.say(frame("of the new one"));
  ear_.until_heard(1);
  ear_.settle();
  EXPECT_THAT(ear_.messages, ElementsAre("of the new one"));
  EXPECT_THAT(ear_.from, ElementsAre(0));
  EXPECT_THAT(ear_.opened, ElementsAre(0, 1, 0));
  EXPECT_THAT(ear_.ended, IsEmpty());
}

TEST_P(Lines, a_piece_of_a_message_is_forgotten_with_its_socket) {
  OtherEnd old = ear_.join(listener_);
  const std::uint64_t before = ear_.swarm.bytes_heard();
  old.say(frame("cut").substr(0, 4));
  ear_.until([&] { return ear_.swarm.bytes_heard() == before + 4; });
  ear_.swarm.close(0);
  OtherEnd now = ear_.join_again(listener_, 0);
  now.say(frame("whole"));
  ear_.until_heard(1);
  EXPECT_THAT(ear_.messages, ElementsAre("whole"));
}

TEST_P(Lines, a_line_can_be_opened_again_while_it_is_on_its_way) {
  ear_.swarm.open("/live");
  ear_.swarm.close(0);
  ear_.swarm.open_again(0, "/again");
  ear_.swarm.turn(std::chrono::milliseconds(0));
  const OtherEnd first = listener_.accept();
  OtherEnd second = listener_.accept();
  EXPECT_THAT(second.agree(), testing::StartsWith("GET /again HTTP/1.1\r\n"));
  ear_.until([&] { return !ear_.opened.empty(); });
  EXPECT_THAT(ear_.opened, ElementsAre(0));
  EXPECT_THAT(ear_.ended, IsEmpty());
}

TEST_P(Lines, all_leave_and_come_back) {
  constexpr std::uint32_t lines = 100;
  std::vector<OtherEnd> ends;
  for (std::uint32_t i = 0; i < lines; ++i) ends.push_back(ear_.join(listener_));
  for (OtherEnd& end : ends) end.say(frame("before"));
  for (std::uint32_t i = 0; i < lines; ++i) ear_.swarm.close(i);
  std::vector<OtherEnd> again;
  for (std::uint32_t i = 0; i < lines; ++i) again.push_back(ear_.join_again(listener_, i));
  for (OtherEnd& end : again) end.say(frame("after"));
  ear_.until_heard(lines);
  EXPECT_THAT(ear_.messages, testing::Each(std::string("after")));
  EXPECT_EQ(ear_.swarm.open_lines(), lines);
  EXPECT_THAT(ear_.ended, IsEmpty());
}

TEST_P(Lines, what_comes_after_a_line_stopped_hearing_stays_with_the_system) {
  OtherEnd end = ear_.join(listener_, true);
  ear_.swarm.stop_hearing(0);
  const std::uint64_t heard = ear_.swarm.bytes_heard();
  const std::string much(100'000, 'w');
  for (int i = 0; i < 100; ++i) {
    end.say(much);
    ear_.swarm.turn(std::chrono::milliseconds(0));
  }
  EXPECT_EQ(end.say(much), 0) << "it goes on taking";
  EXPECT_EQ(ear_.swarm.bytes_heard(), heard);
  ear_.swarm.send(0, "still here");
  ear_.swarm.turn(std::chrono::milliseconds(0));
  EXPECT_THAT(end.hear(), testing::EndsWith("still here"));
  end.end();
  ear_.settle();
  EXPECT_THAT(ear_.ended, IsEmpty());
}

TEST_P(Lines, a_line_can_stop_hearing_as_soon_as_it_is_open) {
  ear_.when_opened = [this](std::uint32_t line) { ear_.swarm.stop_hearing(line); };
  ear_.swarm.open("/live");
  ear_.swarm.turn(std::chrono::milliseconds(0));
  OtherEnd end = listener_.accept();
  end.hear();
  end.say("HTTP/1.1 101 Switching Protocols\r\n\r\n" + frame("with the answer"));
  ear_.until([&] { return !ear_.opened.empty(); });
  end.say(frame("after it"));
  ear_.settle();
  EXPECT_THAT(ear_.messages, IsEmpty());
  ear_.when_opened = nullptr;
  const OtherEnd other = ear_.join(listener_);  // nobody else is disturbed
  EXPECT_THAT(ear_.opened, ElementsAre(0, 1));
}

}  // namespace
}  // namespace holdspace::robots
