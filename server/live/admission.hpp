// Who a connection is, from its Hello: the role follows from the token, never from what the connection says
// of itself.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include <boost/asio/io_context.hpp>

#include "holdspace/v1/client.pb.h"
#include "live/close_code.hpp"
#include "live/rooms.hpp"

namespace holdspace::live {

struct Admitted {
  std::shared_ptr<Room> room;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string seat;              // participants
  std::uint32_t generation = 0;  // participants
  std::uint32_t new_at_run = 0;  // participants: PersonalView.new_at_run
  std::uint32_t controller = 0;  // everybody else: Controller.id
};

// The close code says why not: policy (malformed, or the welcome was not read), ended, bad_token (also an
// invitation that is not there, or was taken up by another device), full, locked, overload (the store did not
// answer in time).
using Admission = std::variant<CloseCode, Admitted>;

// Calls `done` once, perhaps before it returns.
void admit(boost::asio::io_context& context, Rooms& rooms, v1::Hello hello,
           std::function<void(Admission)> done);

}  // namespace holdspace::live
