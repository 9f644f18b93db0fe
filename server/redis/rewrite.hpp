// Has a durable Redis write its file anew, so that what was deleted is also gone from the disk. For the
// embedded one only: where somebody else runs the Redis, its files are theirs. How often is the caller's to
// limit (limits::rewrite_every).
#pragma once

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::redis {

// BGREWRITEAOF. False: one is under way, begun before now; what was deleted since may be in it, so ask again.
boost::asio::awaitable<Result<bool>> rewrite_aof(Client& client);

// Whether none is under way (any more) and the last one went well.
boost::asio::awaitable<Result<bool>> aof_is_rewritten(Client& client);

}  // namespace holdspace::redis
