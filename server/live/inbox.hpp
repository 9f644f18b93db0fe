// What this node knows of a session's support requests, shares and stopped rounds: read from the memory Redis
// whenever somebody says that it changed, once at a time. Owned by its room. Knows nothing of who may see
// what (inbox_view.hpp), and writes nothing.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/inbox_view.hpp"
#include "live/stores.hpp"

namespace holdspace::live {

class Inbox {
 public:
  // Called after each reading, with what lies there now, to be completed by what the room knows (steps), and
  // what lay there before. On the room's thread.
  using OnRead = std::function<void(InboxContent& now, const InboxContent& before)>;

  Inbox(boost::asio::io_context& context, Stores& stores, std::string session_id, OnRead on_read);

  // `owner` keeps the room (and with it this) alive while it is being read. What changes meanwhile is read
  // again.
  void read_soon(std::shared_ptr<void> owner);
  // The last reading failed: read again when the memory Redis may be back.
  bool missed() const { return wanted_ && !reading_; }
  bool reading() const { return reading_; }

  const InboxContent& content() const { return content_; }

 private:
  static boost::asio::awaitable<void> read_until_calm(std::shared_ptr<void> owner, Inbox* self);
  // False: the memory Redis did not answer.
  boost::asio::awaitable<bool> read();

  boost::asio::io_context& context_;
  Stores& stores_;
  std::string session_id_;
  OnRead on_read_;
  InboxContent content_;
  bool wanted_ = false;
  bool reading_ = false;
};

}  // namespace holdspace::live
