#include "device.hpp"

#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::testing {
namespace {

constexpr std::size_t token_bytes = 32;
constexpr std::size_t command_id_bytes = 16;

v1::Hello hello_to(const std::string& session_id) {
  v1::Hello hello;
  hello.set_protocol(1);
  hello.set_session_id(session_id);
  hello.add_languages("en");
  return hello;
}

}  // namespace

v1::Hello seat_hello(const std::string& session_id, const std::string& token) {
  v1::Hello hello = hello_to(session_id);
  hello.set_seat_token(token.empty() ? random_bytes(token_bytes) : token);
  hello.set_has_read_welcome(true);
  return hello;
}

v1::Hello controller_hello(const std::string& session_id, const std::string& token) {
  v1::Hello hello = hello_to(session_id);
  hello.set_controller_token(token);
  return hello;
}

v1::Hello invite_hello(const std::string& session_id, const std::string& secret, const std::string& token) {
  v1::Hello hello = hello_to(session_id);
  hello.mutable_invite()->set_secret(secret);
  hello.mutable_invite()->set_controller_token(token);
  return hello;
}

std::string padded(const v1::Answer& answer) {
  v1::ClientMessage message;
  *message.mutable_answer() = answer;
  message.set_padding(std::string(limits::answer_bytes - message.ByteSizeLong() - 2, '\0'));
  return message.SerializeAsString();
}

std::string padded(const v1::Share& share) {
  v1::ClientMessage message;
  *message.mutable_share() = share;
  message.set_padding("x");  // its length then takes one byte, or two from 128 on
  while (message.ByteSizeLong() < limits::share_bytes)
    message.mutable_padding()->append(limits::share_bytes - message.ByteSizeLong(), '\0');
  while (message.ByteSizeLong() > limits::share_bytes && !message.padding().empty())
    message.mutable_padding()->pop_back();
  std::fill(message.mutable_padding()->begin(), message.mutable_padding()->end(), '\0');
  return message.SerializeAsString();
}

Device::Device(EventLoop& loop, std::uint16_t port, v1::Hello hello)
    : loop_(loop), port_(port), hello_(std::move(hello)) {
  connect();
}

void Device::connect(std::uint16_t port) {
  port_ = port;
  seen_ = {};
  acknowledged_.Clear();
  sent_to_epoch_ = 0;
  wire_ =
      std::make_unique<Wire>(loop_.context(), port, [this](std::string_view bytes) { on_message(bytes); });
  v1::ClientMessage message;
  *message.mutable_hello() = hello_;
  send(message);
}

void Device::drop() {
  wire_->drop();
}

void Device::send(const v1::ClientMessage& message) {
  wire_->send(message.SerializeAsString());
}

void Device::ping(std::uint32_t nonce) {
  v1::ClientMessage message;
  message.mutable_ping()->set_nonce(nonce);
  send(message);
}

std::string Device::press(v1::Command command) {
  if (command.id().empty()) command.set_id(random_bytes(command_id_bytes));
  outcomes_.erase(command.id());
  v1::ClientMessage message;
  *message.mutable_command() = command;
  send(message);
  return command.id();
}

void Device::ask_support(const std::string& id, v1::SupportWording wording) {
  outcomes_.erase(id);
  v1::ClientMessage message;
  message.mutable_support_request()->set_id(id);
  message.mutable_support_request()->set_wording(wording);
  send(message);
}

void Device::withdraw_support(const std::string& id) {
  outcomes_.erase(id);
  v1::ClientMessage message;
  message.mutable_support_withdrawal()->set_id(id);
  send(message);
}

std::optional<v1::SupportAnswer> Device::support(const std::string& id) const {
  if (!seen_.personal) return std::nullopt;
  for (const v1::SupportState& state : seen_.personal->support())
    if (state.id() == id) return state.answer();
  return std::nullopt;
}

std::uint64_t Device::share(std::uint32_t run, const std::string& text) {
  v1::Share share;
  share.set_run(run);
  share.set_sequence(++share_sequence_);
  share.set_text(text);
  wire_->send(padded(share));
  return share_sequence_;
}

std::optional<v1::RejectionCode> Device::share_outcome(std::uint64_t sequence) const {
  const auto found = share_outcomes_.find(sequence);
  return found == share_outcomes_.end() ? std::nullopt : std::optional(found->second);
}

void Device::stop_round(std::uint32_t run) {
  v1::ClientMessage message;
  message.mutable_stop_round()->set_run(run);
  send(message);
}

std::optional<v1::RejectionCode> Device::outcome(const std::string& command_id) const {
  const auto found = outcomes_.find(command_id);
  return found == outcomes_.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t Device::answer(std::uint32_t run, v1::Answer what) {
  what.set_run(run);
  what.set_sequence(++sequence_);
  held_ = std::move(what);
  acknowledged_.Clear();
  send_answer();
  return sequence_;
}

std::optional<v1::RejectionCode> Device::refusal(std::uint64_t sequence) const {
  const auto found = refusals_.find(sequence);
  return found == refusals_.end() ? std::nullopt : std::optional(found->second);
}

const v1::RunView* Device::run_of_answer() const {
  if (!held_ || !seen_.shared) return nullptr;
  if (seen_.shared->current().run() == held_->run()) return &seen_.shared->current();
  for (const v1::RunView& run : seen_.shared->closing())
    if (run.run() == held_->run()) return &run;
  return nullptr;
}

bool Device::is_held() const {
  const v1::RunView* run = run_of_answer();
  return run != nullptr && run->box_epoch() > 0 && acknowledged_.box_epoch() == run->box_epoch() &&
         acknowledged_.sequence() == held_->sequence();
}

void Device::hand_in_if_unsure() {
  const v1::RunView* run = run_of_answer();
  if (run != nullptr && run->box_epoch() > 0 && !is_held() && sent_to_epoch_ != run->box_epoch())
    send_answer();
}

void Device::send_answer() {
  const v1::RunView* run = run_of_answer();
  sent_to_epoch_ = run == nullptr ? 0 : run->box_epoch();
  wire_->send(padded(*held_));
}

void Device::on_message(std::string_view bytes) {
  v1::ServerMessage message;
  if (message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    keep(std::move(message), bytes.size());
}

void Device::on_answer_receipt(const v1::AnswerReceipt& receipt) {
  if (held_ && receipt.run() == held_->run()) acknowledged_ = receipt;
}

void Device::keep(v1::ServerMessage message, std::size_t size) {
  switch (message.message_case()) {
    case v1::ServerMessage::kWelcome: seen_.welcome = std::move(*message.mutable_welcome()); break;
    case v1::ServerMessage::kShared:
      seen_.shared = std::move(*message.mutable_shared());
      hand_in_if_unsure();
      break;
    case v1::ServerMessage::kFacilitator:
      seen_.facilitator = std::move(*message.mutable_facilitator());
      break;
    case v1::ServerMessage::kDisplay: seen_.display = std::move(*message.mutable_display()); break;
    case v1::ServerMessage::kPersonal: seen_.personal = std::move(*message.mutable_personal()); break;
    case v1::ServerMessage::kPresence: seen_.presence = std::move(*message.mutable_presence()); break;
    case v1::ServerMessage::kService: seen_.service = std::move(*message.mutable_service()); break;
    case v1::ServerMessage::kPong: seen_.pong = std::move(*message.mutable_pong()); break;
    case v1::ServerMessage::kInbox: seen_.inbox = std::move(*message.mutable_inbox()); break;
    case v1::ServerMessage::kShares: seen_.shares = std::move(*message.mutable_shares()); break;
    case v1::ServerMessage::kAccepted: return keep(message.accepted(), size);
    case v1::ServerMessage::kRejected: return keep(message.rejected(), size);
    case v1::ServerMessage::MESSAGE_NOT_SET: break;
  }
}

void Device::keep(const v1::Accepted& accepted, std::size_t size) {
  switch (accepted.what_case()) {
    case v1::Accepted::kCommandId: outcomes_[accepted.command_id()] = v1::REJECTION_CODE_UNSPECIFIED; break;
    case v1::Accepted::kSupportId: outcomes_[accepted.support_id()] = v1::REJECTION_CODE_UNSPECIFIED; break;
    case v1::Accepted::kAnswer:
      answer_reply_sizes_.push_back(size);
      on_answer_receipt(accepted.answer());
      break;
    case v1::Accepted::kShare:
      answer_reply_sizes_.push_back(size);
      share_outcomes_[accepted.share().sequence()] = v1::REJECTION_CODE_UNSPECIFIED;
      break;
    case v1::Accepted::WHAT_NOT_SET: break;
  }
}

void Device::keep(const v1::Rejected& rejected, std::size_t size) {
  switch (rejected.what_case()) {
    case v1::Rejected::kCommandId: outcomes_[rejected.command_id()] = rejected.code(); break;
    case v1::Rejected::kSupportId: outcomes_[rejected.support_id()] = rejected.code(); break;
    case v1::Rejected::kAnswer:
      answer_reply_sizes_.push_back(size);
      refusals_[rejected.answer().sequence()] = rejected.code();
      break;
    case v1::Rejected::kShare:
      answer_reply_sizes_.push_back(size);
      share_outcomes_[rejected.share().sequence()] = rejected.code();
      break;
    case v1::Rejected::WHAT_NOT_SET: break;
  }
}

}  // namespace holdspace::testing
