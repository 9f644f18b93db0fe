// What a node's rooms ask Redis through: one durable and one memory connection, shared by all rooms of the
// thread. Owned by the node.
#pragma once

#include <boost/asio/io_context.hpp>

#include "redis/client.hpp"
#include "redis/subscriber.hpp"
#include "store/answer_box.hpp"
#include "store/facilitators.hpp"
#include "store/presence.hpp"
#include "store/seats.hpp"
#include "store/session_store.hpp"

namespace holdspace::live {

struct Stores {
  Stores(boost::asio::io_context& context, const redis::Address& durable_at, const redis::Address& memory_at)
      : durable(context, durable_at),
        memory(context, memory_at),
        subscriber(context, durable_at),
        sessions(durable),
        seats(durable),
        facilitators(durable),
        boxes(memory),
        presence(memory) {}

  // The session's clock (Redis TIME of the durable role), milliseconds since 1970.
  std::int64_t now_ms() const { return durable.server_now_ms(); }

  redis::Client durable, memory;
  redis::Subscriber subscriber;
  store::SessionStore sessions;
  store::Seats seats;
  store::Facilitators facilitators;
  store::AnswerBox boxes;
  store::Presence presence;
};

}  // namespace holdspace::live
