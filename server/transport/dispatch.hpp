// What a connection in its room does with a message: hands it to the room, or refuses it. Each refusal goes
// back to the sender in the form its message has; nothing here ends a connection but a second Hello.
#pragma once

#include <memory>

#include "holdspace/v1/client.pb.h"
#include "live/member.hpp"
#include "live/room.hpp"

namespace holdspace::transport {

// `size`: of the message as it came, for those that have one size (N9).
void dispatch(live::Room& room, const std::shared_ptr<live::Member>& from, v1::ClientMessage message,
              std::size_t size, std::int64_t now_ms);
void refuse_too_fast(live::Member& from, const v1::ClientMessage& message);

}  // namespace holdspace::transport
