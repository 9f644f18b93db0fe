// What must be true before the server serves anybody. Each throws std::runtime_error with a sentence for the
// operator.
#pragma once

#include <filesystem>
#include <string>

#include <boost/asio/ip/address.hpp>

#include "redis/address.hpp"
#include "redis/server_check.hpp"
#include "store/library.hpp"

namespace holdspace::transport {

boost::asio::ip::address address_of(const std::string& text);
store::Library library_of(const std::filesystem::path& folder);
// 0700; made if it is not there.
void make_private_folder(const std::filesystem::path& folder);
// The Redis answers and is what its purpose asks for. `option` names it to the operator.
void check_store(const redis::Address& address, redis::Purpose purpose, const std::string& option);
void register_facilitator(const redis::Address& durable, const std::string& key);

}  // namespace holdspace::transport
