// Sends connection by connection, with send(2), or sendmsg(2) where there are several pieces. Works
// everywhere.
#pragma once

#include "live/sender.hpp"

namespace holdspace::live {

class PlainSender final : public Sender {
 public:
  void send(std::span<Sending> sendings, std::vector<iovec>& pieces) override;
  const char* name() const override { return "plain"; }
};

}  // namespace holdspace::live
