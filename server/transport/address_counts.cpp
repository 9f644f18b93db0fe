#include "transport/address_counts.hpp"

namespace holdspace::transport {
namespace {

constexpr std::size_t ipv6_prefix_bytes = 8;

std::string key_of(const boost::asio::ip::address& address) {
  if (address.is_v4()) return address.to_string();
  const auto bytes = address.to_v6().to_bytes();
  return std::string(bytes.begin(), bytes.begin() + ipv6_prefix_bytes);
}

}  // namespace

AddressCounts::Place& AddressCounts::Place::operator=(Place&& other) noexcept {
  std::swap(counts_, other.counts_);
  std::swap(key_, other.key_);
  return *this;
}

AddressCounts::Place::~Place() {
  if (counts_ == nullptr) return;
  const auto found = counts_->counts_.find(key_);
  if (--found->second == 0) counts_->counts_.erase(found);
}

bool AddressCounts::take(const boost::asio::ip::address& from, Place& place) {
  if (from.is_loopback()) return true;
  std::string key = key_of(from);
  std::uint32_t& count = counts_[key];
  if (count >= most_) return false;
  ++count;
  place = Place(*this, std::move(key));
  return true;
}

}  // namespace holdspace::transport
