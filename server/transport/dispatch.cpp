#include "transport/dispatch.hpp"

#include "live/replies.hpp"
#include "support/limits.hpp"

namespace holdspace::transport {
namespace {

using live::Part;

const rules::Rejection malformed{v1::REJECTION_CODE_MALFORMED, {}};

void on_answer(live::Room& room, const std::shared_ptr<live::Member>& from, const v1::Answer& answer,
               std::size_t size) {
  if (size == limits::answer_bytes) return room.answer(from, answer);
  from->push(live::answer_refused({answer.run(), answer.sequence()}, malformed), Part::whole);
}

void on_share(live::Room& room, const std::shared_ptr<live::Member>& from, v1::Share share,
              std::size_t size) {
  if (size == limits::share_bytes) return room.share(from, std::move(share));
  from->push(live::share_refused({share.run(), share.sequence()}, malformed), Part::whole);
}

}  // namespace

void dispatch(live::Room& room, const std::shared_ptr<live::Member>& from, v1::ClientMessage message,
              std::size_t size, std::int64_t now_ms) {
  switch (message.message_case()) {
    case v1::ClientMessage::kCommand: return room.command(from, std::move(*message.mutable_command()));
    case v1::ClientMessage::kAnswer: return on_answer(room, from, message.answer(), size);
    case v1::ClientMessage::kPing: return from->push(live::pong(message.ping().nonce(), now_ms), Part::whole);
    case v1::ClientMessage::kSupportRequest:
      return room.ask_support(from, std::move(*message.mutable_support_request()));
    case v1::ClientMessage::kSupportWithdrawal:
      return room.withdraw_support(from, std::move(*message.mutable_support_withdrawal()));
    case v1::ClientMessage::kShare: return on_share(room, from, std::move(*message.mutable_share()), size);
    case v1::ClientMessage::kStopRound: return room.stop_round(from, message.stop_round());
    case v1::ClientMessage::kHello:  // once is enough
    case v1::ClientMessage::MESSAGE_NOT_SET: return from->close(live::CloseCode::policy);
  }
}

void refuse_too_fast(live::Member& from, const v1::ClientMessage& message) {
  const rules::Rejection no{v1::REJECTION_CODE_TOO_FAST, {}};
  switch (message.message_case()) {
    case v1::ClientMessage::kCommand:
      return from.push(live::command_refused(message.command().id(), no), Part::whole);
    case v1::ClientMessage::kAnswer:
      return from.push(live::answer_refused({message.answer().run(), message.answer().sequence()}, no),
                       Part::whole);
    case v1::ClientMessage::kShare:
      return from.push(live::share_refused({message.share().run(), message.share().sequence()}, no),
                       Part::whole);
    case v1::ClientMessage::kSupportRequest:
      return from.push(live::support_refused(message.support_request().id(), no), Part::whole);
    case v1::ClientMessage::kSupportWithdrawal:
      return from.push(live::support_refused(message.support_withdrawal().id(), no), Part::whole);
    // These have no answer to refuse them with; they are sent again until they are seen to have worked.
    case v1::ClientMessage::kPing:
    case v1::ClientMessage::kStopRound:
    case v1::ClientMessage::kHello:
    case v1::ClientMessage::MESSAGE_NOT_SET: return;
  }
}

}  // namespace holdspace::transport
