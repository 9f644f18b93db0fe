// What all connections of one thread share: its node, its wheel, its counts, and what the process gave all
// threads to read. Owned by the thread; outlives every connection.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <boost/asio/ip/address.hpp>

#include "live/arrivals.hpp"
#include "live/departures.hpp"
#include "live/node.hpp"
#include "store/library.hpp"
#include "support/limits.hpp"
#include "transport/address_counts.hpp"
#include "transport/static_files.hpp"
#include "transport/wheel.hpp"

namespace holdspace::transport {

// Given to all threads; immutable.
struct Shop {
  store::Library library;                 // without the quick steps
  std::vector<v1::Exercise> quick_steps;  // by language, English first; empty: there are none
  live::OperatorsResources resources;     // never null
  StaticFiles files;
  std::string software_version;
  std::vector<std::string> origins;                       // allowed besides the page's own host
  std::vector<boost::asio::ip::address> trusted_proxies;  // whose X-Forwarded-For is believed
  std::string sign_on_header;    // of a trusted proxy that lets facilitators in; empty: none
  std::uint32_t keep_hours = 0;  // of a session after its end; 0: limits::keep_after_end
  // After an erasure: the file of a durable Redis of our own is to forget, too. From any thread.
  std::function<void()> rewrite_soon = [] {};
  std::uint32_t connections_per_address = limits::connections_per_address;
  std::uint32_t connections = 15'000;  // of one thread; more get 503
  live::SenderChoice sender = live::SenderChoice::plain;
};

struct Front {
  Front(live::Node& node_of_thread, const Shop& shop_of_process)
      : node(node_of_thread),
        shop(shop_of_process),
        departures(node_of_thread.context(), shop_of_process.sender),
        addresses(shop_of_process.connections_per_address),
        arrivals(node_of_thread.context()) {}

  live::Node& node;
  const Shop& shop;
  live::Departures departures;
  // Where a connection reads to, while it is being told that there is something; nothing of it is kept.
  std::array<char, limits::read_bytes> reading;
  Wheel wheel;
  AddressCounts addresses;
  std::uint32_t connections = 0;          // WebSockets
  std::uint32_t http_connections = 0;     // those that are none, or not yet
  std::uint32_t wrong_codes_waiting = 0;  // guesses that are being held back
  bool draining = false;
  live::Arrivals arrivals;  // ends first: connections that only wait end with it, and take leave of the rest
};

}  // namespace holdspace::transport
