#include "transport/address_counts.hpp"

#include <optional>

#include <gtest/gtest.h>

namespace holdspace::transport {
namespace {

using boost::asio::ip::make_address;
using Place = AddressCounts::Place;

TEST(ConnectionsFromOneAddress, are_counted_and_given_back) {
  AddressCounts counts(2);
  std::optional<Place> first(std::in_place), second(std::in_place);
  Place third;
  EXPECT_TRUE(counts.take(make_address("192.0.2.1"), *first));
  EXPECT_TRUE(counts.take(make_address("192.0.2.1"), *second));
  EXPECT_FALSE(counts.take(make_address("192.0.2.1"), third));
  EXPECT_TRUE(counts.take(make_address("192.0.2.2"), third)) << "another address has its own count";
  first.reset();
  EXPECT_TRUE(counts.take(make_address("192.0.2.1"), *second));
}

TEST(ConnectionsFromOneAddress, are_counted_by_network_in_ipv6) {
  AddressCounts counts(1);
  Place here, neighbour, elsewhere;
  EXPECT_TRUE(counts.take(make_address("2001:db8:1:2::1"), here));
  EXPECT_FALSE(counts.take(make_address("2001:db8:1:2:aaaa::7"), neighbour));
  EXPECT_TRUE(counts.take(make_address("2001:db8:1:3::1"), elsewhere));
}

TEST(ConnectionsFromOneAddress, do_not_count_on_loopback) {
  AddressCounts counts(1);
  Place first, second, third;
  EXPECT_TRUE(counts.take(make_address("127.0.0.1"), first));
  EXPECT_TRUE(counts.take(make_address("127.0.0.1"), second));
  EXPECT_TRUE(counts.take(make_address("::1"), third));
}

TEST(ConnectionsFromOneAddress, keep_their_place_when_it_is_moved) {
  AddressCounts counts(1);
  Place first;
  ASSERT_TRUE(counts.take(make_address("192.0.2.1"), first));
  Place moved(std::move(first));
  Place second;
  EXPECT_FALSE(counts.take(make_address("192.0.2.1"), second));
  moved = Place();
  EXPECT_TRUE(counts.take(make_address("192.0.2.1"), second));
}

}  // namespace
}  // namespace holdspace::transport
