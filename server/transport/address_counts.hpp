// How many connections come from one place: IPv4 by address, IPv6 by /64. Kept in memory only, never logged.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include <boost/asio/ip/address.hpp>

namespace holdspace::transport {

class AddressCounts {
 public:
  // One place in the count, given back at its end.
  class Place {
   public:
    Place() = default;
    Place(AddressCounts& counts, std::string key) : counts_(&counts), key_(std::move(key)) {}
    Place(Place&& other) noexcept
        : counts_(std::exchange(other.counts_, nullptr)), key_(std::move(other.key_)) {}
    Place& operator=(Place&& other) noexcept;
    ~Place();

   private:
    AddressCounts* counts_ = nullptr;
    std::string key_;
  };

  explicit AddressCounts(std::uint32_t most) : most_(most) {}

  // Loopback is not counted (a reverse proxy is named by --trusted-proxy and then stands for its clients).
  // False: full.
  bool take(const boost::asio::ip::address& from, Place& place);

 private:
  std::uint32_t most_;
  std::unordered_map<std::string, std::uint32_t> counts_;
};

}  // namespace holdspace::transport
