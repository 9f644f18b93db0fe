// What other nodes tell about the sessions this node has people in. Pub/sub is a hint: messages can be lost,
// so whoever subscribes reads after `subscribed`, and polls versions as a net.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "holdspace/v1/state.pb.h"
#include "redis/subscriber.hpp"
#include "store/session_store.hpp"

namespace holdspace::store {

class SessionChannel {
 public:
  struct Listener {
    // Whether a state of this version would be news; each costs as much to read as to make.
    std::function<bool(const std::string& session_id, const Version&)> wanted;
    // A newer state was committed somewhere (also by this node).
    std::function<void(const std::string& session_id, v1::SessionState)> state;
    // The seat was taken up again: connections with an older generation close.
    std::function<void(const std::string& session_id, std::string seat, std::uint32_t generation)> seat_taken;
    // The subscription stands, for the first time or again after a loss: read now.
    std::function<void(const std::string& session_id)> subscribed;
  };

  // Calls back on the subscriber's executor; never from within a call to this class.
  SessionChannel(redis::Subscriber& subscriber, Listener listener);

  void subscribe(const std::string& session_id);
  void unsubscribe(const std::string& session_id);

 private:
  void on_message(std::string_view channel, std::string_view payload);
  void on_seats(const std::string& session_id, std::string_view seats);

  redis::Subscriber& subscriber_;
  Listener listener_;
};

}  // namespace holdspace::store
