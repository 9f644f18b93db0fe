// One WebSocket: from its upgrade, over Hello, to its end. Understands the schema's messages, keeps the
// limits of one connection, and hands everything else to its room (dispatch.hpp). Owns itself: it lives as
// long as its socket is open, and its room knows it only between enter and leave.
//
// Small on purpose (a thread has ten thousand): a bare socket, no timer of its own, and nothing to read into,
// which is its thread's; only what is unfinished is kept (FrameReader).
#pragma once

#include <memory>
#include <span>
#include <string>

#include "live/admission.hpp"
#include "live/member.hpp"
#include "live/outbox.hpp"
#include "support/limits.hpp"
#include "transport/frame_reader.hpp"
#include "transport/front.hpp"
#include "transport/rate_limit.hpp"

namespace holdspace::transport {

class Connection final : private live::Outbox::Reader, public live::Member, private Wheel::Entry {
 public:
  Connection(Front& front, Descriptor socket, AddressCounts::Place counted);
  ~Connection() override;

  // Sends the reply to the upgrade, and reads from then on.
  void start(std::string_view upgrade_reply);

  void push(live::FramePtr frame, live::Part part) override;
  void close(live::CloseCode code) override;

 private:
  enum class Stage { before_hello, admitting, in_room, closing };

  std::shared_ptr<Connection> self() { return std::static_pointer_cast<Connection>(shared_from_this()); }
  template <class Task>
  void later(Task task);
  void readable(bool ended) override;
  void abandoned() override { const auto self = std::move(open_); }
  void on_frame(const FrameReader::Heard& heard);
  void on_message(std::string_view bytes);
  void on_hello(v1::Hello hello);
  void enter(live::Admitted admitted, std::span<const std::string> languages);
  void on_admitted_message(v1::ClientMessage message, std::size_t size);
  void on_close(std::string_view payload);
  void fault(live::CloseCode code);
  void say_goodbye(std::uint16_t code, std::string_view reason);
  void leave();
  void hang_up();
  std::uint32_t check(std::uint32_t now_s) override;

  // First, side by side, what every broadcast reads.
  Stage stage_ = Stage::before_hello;
  live::Outbox outbox_;
  FrameReader frames_;
  Front& front_;
  std::shared_ptr<live::Room> room_;
  AddressCounts::Place place_;
  RateLimit rate_{limits::participant_messages_per_minute, limits::participant_burst};
  std::uint32_t since_s_ = 0;         // of the wheel: when this stage began
  std::uint32_t last_heard_s_ = 0;    // of the wheel
  std::shared_ptr<Connection> open_;  // itself, while its socket is open
};

}  // namespace holdspace::transport
