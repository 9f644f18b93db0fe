// What a Redis must be before Holdspace trusts it; run at start for each role, and again after each reconnect
// of an own server would be wise (an operator can change a setting under us).
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"

namespace holdspace::redis {

enum class Purpose { durable, memory };

// Empty: fine. Else a sentence that names the setting and how to set it: older than 7.0; maxmemory-policy
// other than noeviction; for memory also save points, appendonly, replicas, slowlog, crash-log (INFO
// persistence, INFO replication, CONFIG GET).
boost::asio::awaitable<Result<std::string>> check_server(Client& client, Purpose purpose);

}  // namespace holdspace::redis
