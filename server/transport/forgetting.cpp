#include "transport/forgetting.hpp"

#include <charconv>

#include "live/spawn.hpp"
#include "live/timer.hpp"

namespace holdspace::transport {
namespace {

constexpr auto try_again = std::chrono::milliseconds(500);

}  // namespace

Forgetting::Forgetting(boost::asio::io_context& context, const redis::Address& durable,
                       std::chrono::milliseconds every)
    : context_(context), durable_(context, durable), every_(every) {
  live::spawn(context_.get_executor(), watch_expiry(), "expiry watch", [] {});
}

Forgetting::~Forgetting() {
  durable_.stop();
}

void Forgetting::rewrite_soon() {
  boost::asio::post(context_, [this] {
    asked_ = true;
    if (!rewriting_) live::spawn(context_.get_executor(), rewrite(), "rewrite", [] {});
  });
}

boost::asio::awaitable<void> Forgetting::rewrite() {
  rewriting_ = true;
  while (asked_) {
    asked_ = false;
    const bool started = co_await start_rewrite();
    if (!started) {
      asked_ = true;
      co_await live::pause_for(context_, try_again);
    }
  }
  rewriting_ = false;
}

// False: Redis is away, or still writing an earlier one, which may have begun before the erasure.
boost::asio::awaitable<bool> Forgetting::start_rewrite() {
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("BGREWRITEAOF"));
  co_return reply.has_value();
}

boost::asio::awaitable<void> Forgetting::watch_expiry() {
  std::int64_t rewritten_after = 0;
  for (;;) {
    co_await live::pause_for(context_, every_);
    const std::int64_t expired = co_await keys_expired();
    // A Redis that was started again counts from 0.
    if (expired != rewritten_after && expired > 0) rewrite_soon();
    rewritten_after = expired;
  }
}

boost::asio::awaitable<std::int64_t> Forgetting::keys_expired() {
  constexpr std::string_view line = "expired_keys:";
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("INFO", "stats"));
  std::int64_t count = 0;
  if (!reply) co_return count;
  const std::size_t at = reply->text.find(line);
  if (at != std::string::npos)
    std::from_chars(reply->text.data() + at + line.size(), reply->text.data() + reply->text.size(), count);
  co_return count;
}

}  // namespace holdspace::transport
