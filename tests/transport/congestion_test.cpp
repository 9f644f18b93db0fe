#include "transport/congestion.hpp"

#include <string>

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include "support/descriptor.hpp"

namespace holdspace::transport {
namespace {

Descriptor fresh() {
  return Descriptor(::socket(AF_INET, SOCK_STREAM, 0));
}

std::string congestion_control_of(const Descriptor& socket) {
  char name[16] = {};
  socklen_t size = sizeof name;
  EXPECT_EQ(::getsockopt(socket.get(), IPPROTO_TCP, TCP_CONGESTION, name, &size), 0);
  return name;
}

TEST(CongestionControl, is_the_plain_one_for_whoever_is_accepted_until_it_is_the_systems_again) {
  const std::string systems = congestion_control_of(fresh());
  const Descriptor listener = fresh();
  choose_plain_congestion_control(listener.get());
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof at;
  ASSERT_EQ(::bind(listener.get(), reinterpret_cast<sockaddr*>(&at), size), 0);
  ASSERT_EQ(::listen(listener.get(), 1), 0);
  ASSERT_EQ(::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&at), &size), 0);
  const Descriptor client = fresh();
  ASSERT_EQ(::connect(client.get(), reinterpret_cast<sockaddr*>(&at), size), 0);
  const Descriptor accepted(::accept(listener.get(), nullptr, nullptr));
  EXPECT_EQ(congestion_control_of(accepted), "reno");
  choose_systems_congestion_control(accepted.get());
  EXPECT_EQ(congestion_control_of(accepted), systems);
}

TEST(CongestionControl, of_something_that_is_no_connection_stays_unsaid) {
  choose_plain_congestion_control(-1);
  choose_systems_congestion_control(-1);
}

}  // namespace
}  // namespace holdspace::transport
