#include "proof/moves.hpp"

#include <stdexcept>

#include "support/limits.hpp"

namespace holdspace::proof {
namespace {

// A padding field costs its tag and the length of its length besides its zeros.
std::string padded(v1::ClientMessage message, std::size_t to) {
  const std::size_t bare = message.ByteSizeLong();
  const std::size_t zeros_of_two_byte_length = 128;
  if (bare + 3 > to) throw std::length_error("a message of the play is longer than its padded size");
  const std::size_t room = to - bare;
  message.set_padding(std::string(room - (room - 2 < zeros_of_two_byte_length ? 2 : 3), '\0'));
  if (message.ByteSizeLong() != to) throw std::length_error("a message of the play cannot be padded");
  return message.SerializeAsString();
}

}  // namespace

std::string bytes_of(const v1::ClientMessage& message) {
  switch (message.message_case()) {
    case v1::ClientMessage::kAnswer: return padded(message, limits::answer_bytes);
    case v1::ClientMessage::kShare: return padded(message, limits::share_bytes);
    case v1::ClientMessage::kHello:
    case v1::ClientMessage::kCommand:
    case v1::ClientMessage::kPing:
    case v1::ClientMessage::kSupportRequest:
    case v1::ClientMessage::kSupportWithdrawal:
    case v1::ClientMessage::kStopRound:
    case v1::ClientMessage::MESSAGE_NOT_SET: break;
  }
  return message.SerializeAsString();
}

}  // namespace holdspace::proof
