// What an operator can set, with the defaults of a first try. Filled by the command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace holdspace::transport {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;     // 0: one that is free
  std::uint16_t admin_port = 0;  // on loopback; 0: the port above `port`
  unsigned threads = 1;
  std::string sender = "auto";                  // how bytes get to the kernel: auto, plain or uring
  std::filesystem::path folder = ".holdspace";  // private Redis, facilitator key
  std::filesystem::path web_client = "web-client/dist";
  std::filesystem::path exercises = "server/exercises";
  std::filesystem::path support_resources;  // empty: none
  std::string redis, memory_redis;          // both or neither; neither: private servers
  std::string public_url;                   // what the printed links begin with; empty: http://address:port
  std::vector<std::string> origins;
  std::vector<std::string> trusted_proxies;
  std::string sign_on_header;                 // empty: facilitators come with a key
  std::uint32_t keep_hours = 24;              // of a session after its end
  std::uint32_t connections_per_address = 0;  // 0: the default
  bool demo = false;
};

}  // namespace holdspace::transport
