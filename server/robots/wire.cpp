#include "robots/wire.hpp"

#include <stdexcept>

#include "support/limits.hpp"

namespace holdspace::robots {

namespace {

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
  hello.set_seat_token(token);
  hello.set_has_read_welcome(true);
  return hello;
}

v1::Hello controller_hello(const std::string& session_id, const std::string& token) {
  v1::Hello hello = hello_to(session_id);
  hello.set_controller_token(token);
  return hello;
}

std::string encode(const v1::ClientMessage& message) {
  return message.SerializeAsString();
}

std::string encode_answer(const Given& given, std::uint32_t run, std::uint64_t sequence) {
  v1::ClientMessage message;
  *message.mutable_answer() = given;
  message.mutable_answer()->set_run(run);
  message.mutable_answer()->set_sequence(sequence);
  const std::size_t bare = message.ByteSizeLong();
  // A padding field of its own costs a tag and a length, one byte each below 128.
  if (bare + 2 > limits::answer_bytes) throw std::length_error("an answer does not fit its 128 bytes");
  message.set_padding(std::string(limits::answer_bytes - bare - 2, '\0'));
  // An empty bytes field is not written at all: then these two bytes are missing, and nothing legal can stand
  // for them.
  if (message.ByteSizeLong() != limits::answer_bytes)
    throw std::length_error("an answer cannot be padded to 128 bytes");
  return message.SerializeAsString();
}

std::string encode_share(std::uint32_t run, std::uint64_t sequence, const std::string& text) {
  v1::ClientMessage message;
  message.mutable_share()->set_run(run);
  message.mutable_share()->set_sequence(sequence);
  message.mutable_share()->set_text(text);
  // Its padding is long enough for a length of two bytes, whatever the text.
  constexpr std::size_t tag_and_length = 3;
  message.set_padding(std::string(limits::share_bytes - message.ByteSizeLong() - tag_and_length, '\0'));
  if (message.ByteSizeLong() != limits::share_bytes) throw std::length_error("a share cannot be padded");
  return message.SerializeAsString();
}

std::optional<v1::ServerMessage> decode(std::string_view bytes) {
  v1::ServerMessage message;
  if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return std::nullopt;
  if (message.message_case() == v1::ServerMessage::MESSAGE_NOT_SET) return std::nullopt;
  return message;
}

}  // namespace holdspace::robots
