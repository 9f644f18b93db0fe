// What robots put on the wire, byte for byte as the schema says; pure. An answer's message is padded to 128
// bytes (N9).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/server.pb.h"

namespace holdspace::robots {

// What a person hands in for a step: the schema's message without its run and sequence.
using Given = v1::Answer;

std::string encode(const v1::ClientMessage& message);

// Exactly limits::answer_bytes long. Throws std::length_error if the answer alone is longer.
std::string encode_answer(const Given& given, std::uint32_t run, std::uint64_t sequence);

// Exactly limits::share_bytes long.
std::string encode_share(std::uint32_t run, std::uint64_t sequence, const std::string& text);

// Nothing: not a ServerMessage, or one without content.
std::optional<v1::ServerMessage> decode(std::string_view bytes);

// The first message of each connection.
v1::Hello seat_hello(const std::string& session_id, const std::string& token);
v1::Hello controller_hello(const std::string& session_id, const std::string& token);

}  // namespace holdspace::robots
