#include "live/replies.hpp"

#include "support/limits.hpp"

namespace holdspace::live {
namespace {

template <class Receipt>
void set_name(Receipt& receipt, AnswerName name) {
  receipt.set_run(name.run);
  receipt.set_sequence(name.sequence);
}

void say_why(v1::Rejected& rejected, const rules::Rejection& why) {
  rejected.set_code(why.code);
  for (const std::int64_t value : why.values) rejected.add_values(value);
}

}  // namespace

FramePtr command_done(const std::string& command_id) {
  v1::ServerMessage message;
  message.mutable_accepted()->set_command_id(command_id);
  return Frame::of(std::move(message));
}

FramePtr command_refused(const std::string& command_id, const rules::Rejection& why) {
  v1::ServerMessage message;
  message.mutable_rejected()->set_command_id(command_id);
  say_why(*message.mutable_rejected(), why);
  return Frame::of(std::move(message));
}

FramePtr answer_taken(AnswerName name, std::uint32_t box_epoch) {
  v1::ServerMessage message;
  v1::AnswerReceipt& receipt = *message.mutable_accepted()->mutable_answer();
  set_name(receipt, name);
  receipt.set_box_epoch(box_epoch);
  return Frame::of(std::move(message), limits::answer_bytes);
}

FramePtr answer_refused(AnswerName name, const rules::Rejection& why) {
  v1::ServerMessage message;
  set_name(*message.mutable_rejected()->mutable_answer(), name);
  say_why(*message.mutable_rejected(), why);
  return Frame::of(std::move(message), limits::answer_bytes);
}

FramePtr share_taken(AnswerName name) {
  v1::ServerMessage message;
  set_name(*message.mutable_accepted()->mutable_share(), name);
  return Frame::of(std::move(message), limits::answer_bytes);
}

FramePtr share_refused(AnswerName name, const rules::Rejection& why) {
  v1::ServerMessage message;
  set_name(*message.mutable_rejected()->mutable_share(), name);
  say_why(*message.mutable_rejected(), why);
  return Frame::of(std::move(message), limits::answer_bytes);
}

FramePtr support_taken(const std::string& support_id) {
  v1::ServerMessage message;
  message.mutable_accepted()->set_support_id(support_id);
  return Frame::of(std::move(message));
}

FramePtr support_refused(const std::string& support_id, const rules::Rejection& why) {
  v1::ServerMessage message;
  message.mutable_rejected()->set_support_id(support_id);
  say_why(*message.mutable_rejected(), why);
  return Frame::of(std::move(message));
}

FramePtr pong(std::uint32_t nonce, std::int64_t server_ms) {
  v1::ServerMessage message;
  message.mutable_pong()->set_nonce(nonce);
  message.mutable_pong()->set_server_ms(server_ms);
  return Frame::of(std::move(message));
}

}  // namespace holdspace::live
