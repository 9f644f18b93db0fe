#include "transport/handshake.hpp"

#include <boost/beast/http/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;
using ::testing::HasSubstr;

Request good_request() {
  Request request(http::verb::get, "/live", 11);
  request.set(http::field::host, "here");
  request.set(http::field::sec_websocket_version, "13");
  request.set(http::field::sec_websocket_key, "dGhlIHNhbXBsZSBub25jZQ==");
  return request;
}

TEST(AHandshake, is_answered_as_the_standard_says) {
  EXPECT_FALSE(check_handshake(good_request()));
  // RFC 6455, section 1.3.
  EXPECT_EQ(switching_protocols("dGhlIHNhbXBsZSBub25jZQ=="),
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
}

TEST(AHandshake, of_another_version_is_told_which_is_spoken_here) {
  for (const char* version : {"", "8", "12", "13, 8"}) {
    Request request = good_request();
    request.set(http::field::sec_websocket_version, version);
    const auto no = check_handshake(request);
    ASSERT_TRUE(no) << version;
    EXPECT_EQ(no->result(), http::status::upgrade_required);
    EXPECT_EQ((*no)[http::field::sec_websocket_version], "13");
  }
}

TEST(AHandshake, without_one_good_key_or_host_is_refused_in_words) {
  std::vector<Request> bad(3, good_request());
  bad[0].erase(http::field::host);
  bad[1].erase(http::field::sec_websocket_key);
  bad[2].insert(http::field::sec_websocket_key, "dGhlIHNhbXBsZSBub25jZQ==");
  for (const char* key : {"", "short", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25j*Q==",
                          "dGhlIHNhbXBsZSBub25jZWFh", "dGhlIHNhbXBsZSBub25jZWFhYWE="}) {
    bad.push_back(good_request());
    bad.back().set(http::field::sec_websocket_key, key);
  }
  for (const Request& request : bad) {
    const auto no = check_handshake(request);
    ASSERT_TRUE(no) << request;
    EXPECT_EQ(no->result(), http::status::bad_request);
    EXPECT_THAT(no->body(), HasSubstr("This is not how a WebSocket is opened"));
  }
}

}  // namespace
}  // namespace holdspace::transport
