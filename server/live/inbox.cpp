#include "live/inbox.hpp"

#include "live/spawn.hpp"

namespace holdspace::live {

Inbox::Inbox(boost::asio::io_context& context, Stores& stores, std::string session_id, OnRead on_read)
    : context_(context), stores_(stores), session_id_(std::move(session_id)), on_read_(std::move(on_read)) {}

void Inbox::read_soon(std::shared_ptr<void> owner) {
  wanted_ = true;
  if (reading_) return;
  reading_ = true;
  spawn(context_.get_executor(), read_until_calm(owner, this), "inbox", [owner, this] { reading_ = false; });
}

boost::asio::awaitable<void> Inbox::read_until_calm([[maybe_unused]] std::shared_ptr<void> owner,
                                                    Inbox* self) {
  bool answered = true;
  while (self->wanted_ && answered) {
    self->wanted_ = false;
    answered = co_await self->read();
  }
  self->wanted_ = self->wanted_ || !answered;
  self->reading_ = false;
}

boost::asio::awaitable<bool> Inbox::read() {
  InboxContent fresh;
  auto requests = co_await stores_.support.read(session_id_);
  if (!requests) co_return false;
  auto shares = co_await stores_.shares.read(session_id_);
  if (!shares) co_return false;
  auto stopped = co_await stores_.stopped_rounds.read(session_id_);
  if (!stopped) co_return false;
  fresh.requests = std::move(*requests);
  fresh.shares = std::move(*shares);
  fresh.stopped = std::move(*stopped);
  std::swap(content_, fresh);
  on_read_(content_, fresh);
  co_return true;
}

}  // namespace holdspace::live
