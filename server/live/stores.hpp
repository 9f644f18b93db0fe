// What a node's rooms ask Redis through: one durable and one memory connection, and a subscription to each,
// shared by all rooms of the thread. Owned by the node.
#pragma once

#include <boost/asio/io_context.hpp>

#include "redis/client.hpp"
#include "redis/subscriber.hpp"
#include "store/answer_box.hpp"
#include "store/facilitators.hpp"
#include "store/own_exercises.hpp"
#include "store/presence.hpp"
#include "store/seats.hpp"
#include "store/series_store.hpp"
#include "store/session_store.hpp"
#include "store/shares.hpp"
#include "store/stopped_rounds.hpp"
#include "store/support.hpp"

namespace holdspace::live {

struct Stores {
  Stores(boost::asio::io_context& context, const redis::Address& durable_at, const redis::Address& memory_at)
      : durable(context, durable_at),
        memory(context, memory_at),
        subscriber(context, durable_at),
        memory_subscriber(context, memory_at),
        sessions(durable),
        seats(durable),
        facilitators(durable),
        own_exercises(durable),
        series(durable),
        boxes(memory),
        presence(memory),
        shares(memory),
        support(memory),
        stopped_rounds(memory) {}

  // The session's clock (Redis TIME of the durable role), milliseconds since 1970.
  std::int64_t now_ms() const { return durable.server_now_ms(); }

  redis::Client durable, memory;
  redis::Subscriber subscriber, memory_subscriber;
  store::SessionStore sessions;
  store::Seats seats;
  store::Facilitators facilitators;
  store::OwnExercises own_exercises;
  store::SeriesStore series;
  store::AnswerBox boxes;
  store::Presence presence;
  store::Shares shares;
  store::Support support;
  store::StoppedRounds stopped_rounds;
};

}  // namespace holdspace::live
