#include "redis/rewrite.hpp"

#include <string_view>

namespace holdspace::redis {
namespace {

Result<bool> failure(const Result<Reply>& failed) {
  return Result<bool>(boost::system::in_place_error, failed.error());
}

}  // namespace

boost::asio::awaitable<Result<bool>> rewrite_aof(Client& client) {
  const Result<Reply> reply = co_await client.run(Request("BGREWRITEAOF"));
  if (reply) co_return true;
  const bool under_way = reply.error() == Error::server_error &&
                         client.last_refusal().find("already in progress") != std::string::npos;
  if (under_way) co_return false;
  co_return failure(reply);
}

boost::asio::awaitable<Result<bool>> aof_is_rewritten(Client& client) {
  const Result<Reply> reply = co_await client.run(Request("INFO", "persistence"));
  if (!reply) co_return failure(reply);
  const auto says = [&](std::string_view line) { return reply->text.find(line) != std::string::npos; };
  co_return says("aof_rewrite_in_progress:0\r\n") && says("aof_rewrite_scheduled:0\r\n") &&
      says("aof_last_bgrewrite_status:ok\r\n");
}

}  // namespace holdspace::redis
