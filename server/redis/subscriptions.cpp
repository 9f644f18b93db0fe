#include "redis/subscriptions.hpp"

#include <utility>

#include "redis/errors.hpp"

namespace holdspace::redis {

void Subscriptions::subscribe(const std::string& channel) {
  if (wanted_.insert(channel).second && connected_) send(Request("SSUBSCRIBE", channel));
}

void Subscriptions::unsubscribe(const std::string& channel) {
  if (wanted_.erase(channel) == 0 || !connected_) return;
  ++leaving_[channel];
  send(Request("SUNSUBSCRIBE", channel));
}

void Subscriptions::connected(const std::optional<Request>& auth) {
  reader_ = ReplyReader();
  leaving_.clear();
  unsent_.clear();
  why_.clear();
  broken_ = false;
  connected_ = true;
  if (auth) send(*auth);
  // One command each: in a cluster the channels of one command must share a slot.
  for (const std::string& channel : wanted_) send(Request("SSUBSCRIBE", channel));
}

std::vector<Subscriptions::Event> Subscriptions::received(std::string_view bytes) {
  std::vector<Event> events;
  reader_.feed(bytes);
  while (!broken_) {
    const Result<std::optional<Reply>> reply = reader_.next();
    if (!reply) {
      broken_ = true;
      why_ = reply.error().message();
    } else if (*reply) {
      take(**reply, events);
    } else {
      break;
    }
  }
  return events;
}

void Subscriptions::take(const Reply& reply, std::vector<Event>& events) {
  if (reply.is_error()) {
    broken_ = true;
    why_ = code_of(reply.text);
    return;
  }
  if (reply.elements.size() != 3) return;  // PONG in its two forms, OK of AUTH
  const std::string& kind = reply.elements[0].text;
  const std::string& channel = reply.elements[1].text;
  const bool wanted = wanted_.contains(channel);
  const auto leaving = leaving_.find(channel);
  if (kind == "smessage") {
    if (wanted) events.push_back(Message{channel, reply.elements[2].text});
  } else if (kind == "ssubscribe") {
    // While one of our SUNSUBSCRIBEs is on its way this one will not stand; the one sent after it will.
    if (wanted && leaving == leaving_.end()) events.push_back(Stands{channel});
  } else if (kind == "sunsubscribe") {
    if (leaving != leaving_.end()) {
      if (--leaving->second == 0) leaving_.erase(leaving);
    } else if (wanted) {
      send(Request("SSUBSCRIBE", channel));  // not asked for: the slot moved
    }
  }
}

}  // namespace holdspace::redis
