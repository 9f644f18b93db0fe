// Why a connection ends, and whether its device may come back. The client knows the same table
// (web-client/src/live/reconnect.ts): 1012 come back within the spread, 1013 and 4100–4199 back off,
// 4000–4099 stay away.
#pragma once

#include <cstdint>
#include <string_view>

namespace holdspace::live {

enum class CloseCode : std::uint16_t {
  done = 1000,
  protocol = 1002,  // what came is no WebSocket frame
  policy = 1008,    // malformed, not binary, no Hello, too fast
  too_big = 1009,
  fault = 1011,  // ours; come back
  restart = 1012,
  overload = 1013,
  elsewhere = 4001,  // the seat was taken up on another connection
  ended = 4003,      // the session is over, or was never here
  bad_token = 4004,
  full = 4005,    // no seat left
  locked = 4006,  // the room is locked: nobody new comes in (care S10)
  slow = 4108,    // did not read for limits::slow_reader_time
};

// Goes out with the close; never more than 123 bytes.
constexpr std::string_view reason_of(CloseCode code) {
  switch (code) {
    case CloseCode::done: return "done";
    case CloseCode::protocol: return "not a WebSocket frame";
    case CloseCode::policy: return "not understood";
    case CloseCode::too_big: return "message too big";
    case CloseCode::fault: return "fault in the server";
    case CloseCode::restart: return "the server restarts";
    case CloseCode::overload: return "the server is full";
    case CloseCode::elsewhere: return "continued elsewhere";
    case CloseCode::ended: return "this session is over";
    case CloseCode::bad_token: return "not a token of this session";
    case CloseCode::full: return "no seat left";
    case CloseCode::locked: return "the room is locked";
    case CloseCode::slow: return "did not read";
  }
  return "";
}

}  // namespace holdspace::live
