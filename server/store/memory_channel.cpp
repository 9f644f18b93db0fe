#include "store/memory_channel.hpp"

#include "store/keys.hpp"

namespace holdspace::store {
namespace {

std::string session_of(std::string_view channel) {
  return keys::session_of(channel, "}:m");
}

}  // namespace

MemoryChannel::MemoryChannel(redis::Subscriber& subscriber, Listener listener)
    : subscriber_(subscriber), listener_(std::move(listener)) {
  subscriber_.listen(
      [this](std::string_view channel, std::string_view payload) { on_message(channel, payload); },
      [this](std::string_view channel) { listener_.subscribed(session_of(channel)); });
}

void MemoryChannel::subscribe(const std::string& session_id) {
  subscriber_.subscribe(keys::memory_channel(session_id));
}

void MemoryChannel::unsubscribe(const std::string& session_id) {
  subscriber_.unsubscribe(keys::memory_channel(session_id));
}

// What it does not know is of a newer node: passed over.
void MemoryChannel::on_message(std::string_view channel, std::string_view payload) {
  const std::string session_id = session_of(channel);
  if (payload == "i") listener_.inbox_changed(session_id);
  if (payload == "r") listener_.roll_wanted(session_id);
  if (payload == "s") listener_.round_stopped(session_id);
}

}  // namespace holdspace::store
