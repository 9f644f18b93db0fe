// A real server, and frames byte by byte: also such as no browser sends.
#include <array>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

using boost::asio::ip::tcp;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class RawFrames : public ::testing::Test {
 protected:
  RawFrames() {
    socket_.connect({boost::asio::ip::address_v4::loopback(), House::get().port()});
    says(
        "GET /live HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    const std::size_t head =
        boost::asio::read_until(socket_, boost::asio::dynamic_buffer(heard_), "\r\n\r\n");
    EXPECT_THAT(heard_, StartsWith("HTTP/1.1 101 "));
    heard_.erase(0, head);
  }

  void says(std::string_view bytes) { boost::asio::write(socket_, boost::asio::buffer(bytes)); }
  // Masked with zeros.
  static std::string frame(int first, std::string_view payload) {
    std::string bytes{static_cast<char>(first), static_cast<char>(0x80 | payload.size()), 0, 0, 0, 0};
    return bytes.append(payload);
  }
  // Everything until the server ends the connection in order; a reset is none.
  std::string hears_to_the_end() {
    boost::system::error_code ec;
    std::array<char, 4'096> part;
    while (!ec) heard_.append(part.data(), socket_.read_some(boost::asio::buffer(part), ec));
    EXPECT_EQ(ec, boost::asio::error::eof);
    return std::exchange(heard_, {});
  }
  static std::string close_frame(int code, std::string_view reason = {}) {
    std::string bytes{static_cast<char>(0x88), static_cast<char>(2 + reason.size()),
                      static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    return bytes.append(reason);
  }

  boost::asio::io_context context_;
  tcp::socket socket_{context_};
  std::string heard_;
};

TEST_F(RawFrames, a_ping_is_answered_with_what_came_in_it_and_a_close_with_its_code) {
  says(frame(0x89, "hi") + frame(0x89, std::string(125, 'x')) + frame(0x8a, "unasked"));
  says(frame(0x88, "\x0f\xa1why"));
  EXPECT_EQ(hears_to_the_end(), "\x8a\x02hi\x8a\x7d" + std::string(125, 'x') + close_frame(4001));
}

TEST_F(RawFrames, a_close_that_says_nothing_is_answered_as_a_usual_end) {
  says(frame(0x88, ""));
  EXPECT_EQ(hears_to_the_end(), close_frame(1000));
}

TEST_F(RawFrames, a_close_with_a_code_that_may_not_be_sent_is_a_fault) {
  says(frame(0x88, "\x03\xed"));
  EXPECT_EQ(hears_to_the_end(), close_frame(1002, "not a WebSocket frame"));
}

// Whoever goes on sending hears why all the same, and no reset.
TEST_F(RawFrames, what_is_no_frame_ends_the_connection_in_order) {
  const std::string unmasked =
      "\x82\x03"
      "abc";
  says(unmasked + std::string(10'000, 'x'));
  EXPECT_EQ(hears_to_the_end(), close_frame(1002, "not a WebSocket frame"));
}

TEST_F(RawFrames, a_hello_in_parts_is_one_hello) {
  const v1::CreatedSession session = make_session(House::get().server(), session_of("steps"));
  v1::ClientMessage message;
  *message.mutable_hello() = seat_hello(session.session_id());
  const std::string hello = message.SerializeAsString();
  const std::string parts = frame(0x02, hello.substr(0, 10)) + frame(0x89, "in between") + frame(0x00, "") +
                            frame(0x80, hello.substr(10));
  for (const char byte : parts) says({&byte, 1});
  boost::asio::read_until(socket_, boost::asio::dynamic_buffer(heard_), "arrive");
  EXPECT_THAT(heard_, StartsWith("\x8a\x0ain between\x82")) << "and then Welcome, with the exercise";
}

TEST_F(RawFrames, after_the_servers_close_nothing_is_taken_in_but_the_answer_to_it) {
  says(frame(0x81, "words") + frame(0x89, "late") + frame(0x82, "late"));
  std::string heard(close_frame(1008, "not understood").size(), '\0');
  boost::asio::read(socket_, boost::asio::buffer(heard));
  EXPECT_EQ(heard, close_frame(1008, "not understood"));
  says(frame(0x89, "later") + frame(0x88, "\x03\xf0"));
  EXPECT_THAT(hears_to_the_end(), IsEmpty());
}

}  // namespace
}  // namespace holdspace::testing
