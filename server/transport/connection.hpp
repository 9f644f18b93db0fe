// One WebSocket: from its upgrade, over Hello, to its end. Understands the schema's messages, keeps the
// limits of one connection, and hands everything else to its room (dispatch.hpp). Owns itself: it lives as
// long as Beast has an operation of it pending, and its room knows it only between enter and leave.
//
// Small on purpose (a thread has ten thousand): a bare socket, no timer of its own, a read buffer as long as
// an answer; a message that does not fit collects in a string that is given back when it is whole.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "live/admission.hpp"
#include "live/member.hpp"
#include "live/outbox.hpp"
#include "support/limits.hpp"
#include "transport/front.hpp"
#include "transport/rate_limit.hpp"

namespace holdspace::transport {

class Connection final : public live::Member, private Wheel::Entry {
 public:
  using Request = boost::beast::http::request<boost::beast::http::string_body>;

  Connection(Front& front, Descriptor socket, AddressCounts::Place counted);
  ~Connection() override;

  // Answers the upgrade and reads from then on. The request was checked (path, origin).
  void start(const Request& upgrade);

  void push(live::FramePtr frame, live::Part part) override;
  void close(live::CloseCode code) override;

 private:
  enum class Stage { before_hello, admitting, in_room, closing };
  using error_code = boost::system::error_code;

  std::shared_ptr<Connection> self() { return std::static_pointer_cast<Connection>(shared_from_this()); }
  void read();
  void on_read(error_code ec, std::size_t size);
  void on_message(const char* bytes, std::size_t size);
  void on_hello(v1::Hello hello);
  void enter(live::Admitted admitted, std::span<const std::string> languages);
  void on_admitted_message(v1::ClientMessage message, std::size_t size);
  void leave();
  void hang_up();
  std::uint32_t check(std::uint32_t now_s) override;

  // First, side by side, what every broadcast reads.
  Stage stage_ = Stage::before_hello;
  live::Outbox outbox_;
  boost::beast::websocket::stream<live::Outbox&, false> ws_;
  Front& front_;
  std::shared_ptr<live::Room> room_;
  AddressCounts::Place place_;
  RateLimit rate_{limits::participant_messages_per_minute, limits::participant_burst};
  std::string spill_;
  std::uint32_t since_s_ = 0;       // of the wheel: when this stage began
  std::uint32_t last_heard_s_ = 0;  // of the wheel
  std::array<char, limits::answer_bytes> buffer_;
};

}  // namespace holdspace::transport
