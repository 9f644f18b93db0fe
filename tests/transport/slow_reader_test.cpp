#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/websocket.hpp>
#include <gtest/gtest.h>
#include <netinet/tcp.h>

#include "house.hpp"
#include "support/limits.hpp"

namespace holdspace::testing {
namespace {

namespace websocket = boost::beast::websocket;
using boost::asio::ip::tcp;

// Says Hello and never reads again; its connection holds little, as a phone's in a tunnel.
class SlowReader {
 public:
  SlowReader(std::uint16_t port, const v1::Hello& hello) {
    using max_segment = boost::asio::detail::socket_option::integer<IPPROTO_TCP, TCP_MAXSEG>;
    tcp::socket& socket = ws_.next_layer();
    socket.open(tcp::v4());
    socket.set_option(tcp::socket::receive_buffer_size(2'048));
    socket.set_option(max_segment(536));
    socket.connect({boost::asio::ip::address_v4::loopback(), port});
    ws_.handshake("127.0.0.1:" + std::to_string(port), "/live");
    ws_.binary(true);
    v1::ClientMessage message;
    *message.mutable_hello() = hello;
    ws_.write(boost::asio::buffer(message.SerializeAsString()));
  }

 private:
  boost::asio::io_context context_;
  websocket::stream<tcp::socket> ws_{context_};
};

double metric(std::uint16_t admin_port, const std::string& name) {
  const std::string text = get(admin_port, "/metrics").body;
  const std::size_t at = text.find("\n" + name + " ");
  return at == std::string::npos ? -1 : std::stod(text.substr(at + name.size() + 2));
}

std::size_t resident_kib(pid_t pid) {
  const std::string text = content_of("/proc/" + std::to_string(pid) + "/status");
  return std::stoul(text.substr(text.find("VmRSS:") + 6));
}

// R11, whichever way the server sends.
class ADeviceThatStopsReading : public ::testing::TestWithParam<const char*> {};

TEST_P(ADeviceThatStopsReading, is_let_go_within_15_seconds_and_nobody_else_notices) {
  EventLoop loop;
  ServerProcess server({"--sender", GetParam()});
  Group group(loop, server, session_of("gentle-process"), 3);
  const v1::Hello hello = controller_hello(group.session().session_id(), group.session().controller_token());
  std::vector<std::unique_ptr<Device>> pressers;
  for (int i = 0; i < 3; ++i) pressers.push_back(std::make_unique<Device>(loop, server.port(), hello));
  const SlowReader slow(server.port(), hello);
  group.move(start());
  const std::size_t before = resident_kib(server.program().pid());
  const std::uint16_t admin = server.admin_port();
  int moves = 0;
  std::chrono::milliseconds slowest{0};
  // Each move makes the facilitator's view longer; each presser stays within its rate.
  const auto move_on = [&] {
    Device& presser = *pressers[static_cast<std::size_t>(moves) % pressers.size()];
    const std::uint32_t run = group.run();
    const auto begin = std::chrono::steady_clock::now();
    presser.press(go_to(run, presser.seen().shared->current().step() == 0 ? 7 : 0));
    const auto all_see_it = [&] {
      return std::ranges::all_of(group.everybody(), [&](Device* d) { return d->current_run() > run; }) &&
             std::ranges::all_of(pressers, [&](const auto& d) { return d->current_run() > run; });
    };
    ASSERT_TRUE(loop.until(all_see_it, 10s)) << "after " << moves << " moves";
    const auto took = std::chrono::steady_clock::now() - begin;
    slowest = std::max(slowest, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    ++moves;
  };
  while (moves < 170) ASSERT_NO_FATAL_FAILURE(move_on());
  // By now its connection has long been full.
  EXPECT_TRUE(loop.until([&] { return metric(admin, "holdspace_slow_readers_total") >= 1; }, 15s));
  EXPECT_TRUE(std::ranges::all_of(group.everybody(), [](Device* d) { return d->open(); }));
  EXPECT_LT(slowest, 3s);
  // What it costs is a queue of at most 64 KiB; the rest is the room's own growth, and a sanitizer's.
  EXPECT_LT(resident_kib(server.program().pid()), before + 64 * 1024);
}

INSTANTIATE_TEST_SUITE_P(WithEachSender, ADeviceThatStopsReading, ::testing::Values("plain", "uring"));

}  // namespace
}  // namespace holdspace::testing
