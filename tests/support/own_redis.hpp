// Redis servers that a test gives to the server by --redis and --memory-redis, instead of private ones.
#pragma once

#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "redis_process.hpp"

namespace holdspace::testing {

inline std::string url_of(const RedisProcess& redis) {
  return "unix://" + redis.address().unix_path;
}

// What a memory Redis must be like: nothing that people say may reach a disk.
inline std::vector<std::string> memory_settings() {
  return {"--slowlog-log-slower-than", "-1", "--crash-log-enabled", "no"};
}

// A port of loopback that nobody has now.
inline std::uint16_t free_port() {
  boost::asio::io_context context;
  boost::asio::ip::tcp::acceptor probe(context, {boost::asio::ip::address_v4::loopback(), 0});
  return probe.local_endpoint().port();
}

}  // namespace holdspace::testing
