// The exercise library over the JSON API: what there is, one exercise in all its languages, saving and
// deleting those that were made here, checking and importing. For facilitators. Messages and their meaning
// are in proto/holdspace/v1/api.proto.
#pragma once

#include <optional>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "store/session_store.hpp"
#include "transport/front.hpp"
#include "transport/json_reply.hpp"

namespace holdspace::transport {

// The target is /api/exercises or begins with /api/exercises/.
boost::asio::awaitable<Response> library_reply(Front& front, Request request);

// One that came with Holdspace, or the newest version of one that was made here; nothing: neither.
boost::asio::awaitable<Result<std::optional<store::PinnedExercise>>> find_exercise(Front& front,
                                                                                   std::string id);

}  // namespace holdspace::transport
