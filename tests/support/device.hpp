// A browser in a session, seen from the outside: says Hello, keeps the last of each view part, presses and
// answers, and owns its open answer as the schema asks: it hands it in again whenever it cannot be sure that
// the present answer box holds it. Owned by the test.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "event_loop.hpp"
#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/server.pb.h"
#include "wire.hpp"

namespace holdspace::testing {

class Device {
 public:
  // What its present connection has shown.
  struct Seen {
    std::optional<v1::Welcome> welcome;
    std::optional<v1::SharedView> shared;
    std::optional<v1::FacilitatorView> facilitator;
    std::optional<v1::DisplayView> display;
    std::optional<v1::PersonalView> personal;
    std::optional<v1::PresenceView> presence;
    std::optional<v1::ServiceView> service;
    std::optional<v1::InboxView> inbox;
    std::optional<v1::SharesView> shares;
    std::optional<v1::Pong> pong;
  };

  Device(EventLoop& loop, std::uint16_t port, v1::Hello hello);

  // Again, after a drop or a close: another connection, the same token. Returns when the upgrade is done.
  void connect() { connect(port_); }
  void connect(std::uint16_t port);
  void drop();

  const Seen& seen() const { return seen_; }
  bool in_room() const { return wire_->open() && seen_.welcome && seen_.shared; }
  bool open() const { return wire_->open(); }
  std::uint16_t close_code() const { return wire_->close_code(); }
  std::uint32_t current_run() const { return seen_.shared ? seen_.shared->current().run() : 0; }
  // Of answers and shares, over all connections.
  const std::vector<std::size_t>& sizes_of_answer_replies() const { return answer_reply_sizes_; }

  // Requests for support, and taking them back; outcome() knows their ids too.
  void ask_support(const std::string& id, v1::SupportWording wording);
  void withdraw_support(const std::string& id);
  // This seat's own request, as its personal view shows it; UNSPECIFIED: waiting. Nothing: it is not there.
  std::optional<v1::SupportAnswer> support(const std::string& id) const;

  // Hands in a line for this run, with the next sequence.
  std::uint64_t share(std::uint32_t run, const std::string& text);
  // UNSPECIFIED: it is kept. Nothing: not answered yet.
  std::optional<v1::RejectionCode> share_outcome(std::uint64_t sequence) const;
  void stop_round(std::uint32_t run);

  // With a random id, if the command has none. Gives the id.
  std::string press(v1::Command command);
  // Nothing: not answered yet. UNSPECIFIED: accepted.
  std::optional<v1::RejectionCode> outcome(const std::string& command_id) const;

  // Hands in for this run, with the next sequence; replaces what it holds for that run.
  std::uint64_t answer(std::uint32_t run, v1::Answer what);
  // Whether the box that counts now holds its answer, as far as it was told.
  bool is_held() const;
  // What the last answer or hand-in of this sequence was refused with; nothing: it was not.
  std::optional<v1::RejectionCode> refusal(std::uint64_t sequence) const;
  std::uint64_t taken_sequence() const { return acknowledged_.sequence(); }

  void ping(std::uint32_t nonce);
  void send(const v1::ClientMessage& message);
  Wire& wire() { return *wire_; }

 private:
  void on_message(std::string_view bytes);
  void keep(v1::ServerMessage message, std::size_t size);
  void keep(const v1::Accepted& accepted, std::size_t size);
  void keep(const v1::Rejected& rejected, std::size_t size);
  void on_answer_receipt(const v1::AnswerReceipt& receipt);
  void hand_in_if_unsure();
  void send_answer();
  const v1::RunView* run_of_answer() const;

  EventLoop& loop_;
  std::uint16_t port_;
  v1::Hello hello_;
  std::unique_ptr<Wire> wire_;
  Seen seen_;
  std::map<std::string, v1::RejectionCode> outcomes_;
  std::map<std::uint64_t, v1::RejectionCode> refusals_;
  std::map<std::uint64_t, v1::RejectionCode> share_outcomes_;
  std::vector<std::size_t> answer_reply_sizes_;  // of shares too
  std::uint64_t share_sequence_ = 0;

  std::optional<v1::Answer> held_;   // its open answer
  v1::AnswerReceipt acknowledged_;   // of it, on this connection
  std::uint32_t sent_to_epoch_ = 0;  // on this connection
  std::uint64_t sequence_ = 0;
};

v1::Hello seat_hello(const std::string& session_id, const std::string& token = "");  // empty: a new one
v1::Hello controller_hello(const std::string& session_id, const std::string& token);
v1::Hello invite_hello(const std::string& session_id, const std::string& secret, const std::string& token);

// Serialised and padded to limits::answer_bytes, and to limits::share_bytes.
std::string padded(const v1::Answer& answer);
std::string padded(const v1::Share& share);

}  // namespace holdspace::testing
