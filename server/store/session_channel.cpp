#include "store/session_channel.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "store/keys.hpp"
#include "store/seats.hpp"

namespace holdspace::store {
namespace {

constexpr std::string_view seat_word = "s:";

std::string session_of(std::string_view channel) {
  return keys::session_of(channel, "}");
}

}  // namespace

SessionChannel::SessionChannel(redis::Subscriber& subscriber, Listener listener)
    : subscriber_(subscriber), listener_(std::move(listener)) {
  subscriber_.listen(
      [this](std::string_view channel, std::string_view payload) { on_message(channel, payload); },
      [this](std::string_view channel) { listener_.subscribed(session_of(channel)); });
}

void SessionChannel::subscribe(const std::string& session_id) {
  subscriber_.subscribe(keys::channel(session_id));
}

void SessionChannel::unsubscribe(const std::string& session_id) {
  subscriber_.unsubscribe(keys::channel(session_id));
}

// A state begins with its session_id field (tag 0x0a), so "s:" cannot be one.
void SessionChannel::on_message(std::string_view channel, std::string_view payload) {
  const std::string session_id = session_of(channel);
  if (payload.starts_with(seat_word)) return on_seats(session_id, payload.substr(seat_word.size()));
  const std::optional<Version> version = version_in(payload);
  if (version && !listener_.wanted(session_id, *version)) return;
  v1::SessionState state;
  if (state.ParseFromArray(payload.data(), static_cast<int>(payload.size())) &&
      state.session_id() == session_id)
    listener_.state(session_id, std::move(state));
}

// "willow:2,oak 17:5": each seat with its generation.
void SessionChannel::on_seats(const std::string& session_id, std::string_view seats) {
  while (!seats.empty()) {
    const std::string_view one = seats.substr(0, seats.find(','));
    seats.remove_prefix(std::min(one.size() + 1, seats.size()));
    if (std::optional<Seat> seat = seat_in(one))
      listener_.seat_taken(session_id, std::move(seat->name), seat->generation);
  }
}

}  // namespace holdspace::store
