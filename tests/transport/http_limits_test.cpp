#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;

HttpReply send(const std::string& head, const std::string& body = "") {
  return send_request(House::get().port(), head + "Host: x\r\nConnection: close\r\n\r\n" + body);
}

TEST(AnHttpRequest, with_transfer_encoding_is_refused) {
  const HttpReply reply =
      send("POST /api/sessions HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n");
  EXPECT_EQ(reply.status, 400u);
  EXPECT_THAT(reply.body, HasSubstr("Send a Content-Length instead."));
}

TEST(AnHttpRequest, to_get_something_may_not_have_a_body) {
  const HttpReply reply = send("GET / HTTP/1.1\r\nContent-Length: 2\r\n", "{}");
  EXPECT_EQ(reply.status, 400u);
  EXPECT_THAT(reply.body, HasSubstr("A GET has no body."));
}

TEST(AnHttpRequest, with_a_head_over_8_KiB_is_refused) {
  const HttpReply reply = send("GET / HTTP/1.1\r\nX-Long: " + std::string(9'000, 'x') + "\r\n");
  EXPECT_EQ(reply.status, 431u);
  EXPECT_THAT(reply.body, HasSubstr("The head of this request is too long."));
}

TEST(AnHttpRequest, with_a_body_over_16_KiB_is_refused) {
  const HttpReply reply =
      post(House::get().port(), "/api/sessions", House::get().server().key(), std::string(17 * 1024, ' '));
  EXPECT_EQ(reply.status, 413u);
  EXPECT_THAT(reply.body, HasSubstr("This request is too long."));
}

TEST(AnHttpRequest, that_is_far_too_long_is_told_so_although_it_is_still_being_sent) {
  const std::string body(200 * 1024, ' ');
  for (int times = 0; times < 20; ++times) {
    const HttpReply reply = post(House::get().port(), "/api/sessions", House::get().server().key(), body);
    EXPECT_EQ(reply.status, 413u) << "the reply is not lost in a reset";
    EXPECT_THAT(reply.body, HasSubstr("This request is too long."));
  }
}

TEST(AnHttpRequest, beside_more_than_there_may_be_is_told_that_the_server_is_full) {
  boost::asio::io_context context;
  const boost::asio::ip::tcp::endpoint server(boost::asio::ip::address_v4::loopback(), House::get().port());
  rlimit files{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &files), 0);
  files.rlim_cur = files.rlim_max;
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &files), 0);
  ASSERT_GT(files.rlim_cur, limits::http_connections + 100);
  // More than half of their time to send a head is left when the last has connected.
  std::vector<boost::asio::ip::tcp::socket> idle;
  // Each begins to ask: who says nothing at all is with the system, and takes no place.
  for (std::uint32_t i = 0; i < limits::http_connections; ++i) {
    idle.emplace_back(context).connect(server);
    boost::asio::write(idle.back(), boost::asio::buffer("G", 1));
  }
  const HttpReply refused = get(House::get().port(), "/");
  EXPECT_EQ(refused.status, 503u);
  EXPECT_THAT(refused.body, HasSubstr("The server is full or restarting."));
  idle.clear();
  EventLoop loop;
  EXPECT_TRUE(loop.until([&] { return get(House::get().port(), "/").status == 200u; }, 10s));
}

TEST(AnHttpRequest, that_is_none_is_told_so) {
  const HttpReply reply = send_request(House::get().port(), "good day\r\n\r\n");
  EXPECT_EQ(reply.status, 400u);
  EXPECT_THAT(reply.body, HasSubstr("This is not an HTTP/1.1 request"));
}

TEST(AnHttpRequest, to_an_address_that_is_not_there_is_told_so) {
  for (const char* target : {"/api/nothing", "/api/", "/assets/none.js"}) {
    const HttpReply reply = get(House::get().port(), target);
    EXPECT_EQ(reply.status, 404u) << target;
    EXPECT_THAT(reply.body, HasSubstr("There is nothing at this address.")) << target;
  }
  EXPECT_EQ(send("DELETE / HTTP/1.1\r\n").status, 405u);
}

TEST(EveryReply, keeps_the_page_to_itself) {
  for (const char* target : {"/", "/facilitate", "/api/nothing", "/assets/none.js"}) {
    const HttpReply reply = get(House::get().port(), target);
    const std::string policy = reply.header("Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << target;
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'")) << target;
    EXPECT_THAT(policy, ::testing::Not(HasSubstr("unsafe"))) << target;
    EXPECT_EQ(reply.header("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(reply.header("Referrer-Policy"), "no-referrer") << target;
    EXPECT_EQ(reply.header("Cross-Origin-Opener-Policy"), "same-origin") << target;
    EXPECT_THAT(reply.header("Permissions-Policy"), HasSubstr("camera=()")) << target;
  }
  EXPECT_EQ(get(House::get().port(), "/facilitate").status, 200u);
}

// The reply's first line to an upgrade of /live (or another target) from this origin.
std::string upgrade(const std::string& origin, const std::string& target = "/live") {
  const std::string port = std::to_string(House::get().port());
  std::string request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                        "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
  if (!origin.empty()) request += "Origin: " + origin + "\r\n";
  const std::string heard = exchange_bytes(House::get().port(), request + "\r\n", 1s);
  return heard.substr(0, heard.find('\r'));
}

TEST(AnUpgrade, is_only_for_pages_of_our_own) {
  const std::string own = "http://127.0.0.1:" + std::to_string(House::get().port());
  EXPECT_THAT(upgrade(own), HasSubstr(" 101 "));
  for (const std::string& origin : {std::string("http://example.org"), std::string("null"), own + "0"})
    EXPECT_THAT(upgrade(origin), HasSubstr(" 403 ")) << origin;
  EXPECT_THAT(upgrade(own, "/elsewhere"), HasSubstr(" 404 "));
}

}  // namespace
}  // namespace holdspace::testing
