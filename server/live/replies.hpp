// The frames that answer one connection: to a command or a request for support, to an answer or a share
// (always limits::answer_bytes long, N9), to a ping.
#pragma once

#include <cstdint>
#include <string>

#include "live/frame.hpp"
#include "rules/decision.hpp"

namespace holdspace::live {

// Of an answer or a share.
struct AnswerName {
  std::uint32_t run = 0;
  std::uint64_t sequence = 0;
};

FramePtr command_done(const std::string& command_id);
FramePtr command_refused(const std::string& command_id, const rules::Rejection& why);
FramePtr answer_taken(AnswerName name, std::uint32_t box_epoch);
FramePtr answer_refused(AnswerName name, const rules::Rejection& why);
FramePtr share_taken(AnswerName name);
FramePtr share_refused(AnswerName name, const rules::Rejection& why);
// Of a SupportRequest or a SupportWithdrawal.
FramePtr support_taken(const std::string& support_id);
FramePtr support_refused(const std::string& support_id, const rules::Rejection& why);
FramePtr pong(std::uint32_t nonce, std::int64_t server_ms);

}  // namespace holdspace::live
