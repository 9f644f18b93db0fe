// Who a connection is, from its Hello: the role follows from the token, never from what the connection says
// of itself.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include <boost/asio/awaitable.hpp>

#include "holdspace/v1/client.pb.h"
#include "live/close_code.hpp"
#include "live/rooms.hpp"

namespace holdspace::live {

struct Admitted {
  std::shared_ptr<Room> room;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string seat;              // participants
  std::uint32_t generation = 0;  // participants
};

// The close code says why not: policy (malformed), ended, bad_token, full, overload (the store did not answer
// in time).
boost::asio::awaitable<std::variant<CloseCode, Admitted>> admit(boost::asio::io_context& context,
                                                                Rooms& rooms, Stores& stores,
                                                                v1::Hello hello);

}  // namespace holdspace::live
