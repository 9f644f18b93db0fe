// What other nodes tell about what lies in the memory Redis of the sessions this node has people in. Says
// that something changed, never what. A hint, as SessionChannel is: read after `subscribed`.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "redis/subscriber.hpp"

namespace holdspace::store {

class MemoryChannel {
 public:
  struct Listener {
    // Shares or support requests changed: read them (also by this node).
    std::function<void(const std::string& session_id)> inbox_changed;
    // Somebody wants the names of all who are present: say those that are here (Presence::roll_call).
    std::function<void(const std::string& session_id)> roll_wanted;
    // The client of a practice group stopped its round: read StoppedRounds.
    std::function<void(const std::string& session_id)> round_stopped;
    // The subscription stands, for the first time or again after a loss: read now.
    std::function<void(const std::string& session_id)> subscribed;
  };

  // The subscriber is one of the memory Redis. Calls back on its executor; never from within a call to this
  // class.
  MemoryChannel(redis::Subscriber& subscriber, Listener listener);

  void subscribe(const std::string& session_id);
  void unsubscribe(const std::string& session_id);

 private:
  void on_message(std::string_view channel, std::string_view payload);

  redis::Subscriber& subscriber_;
  Listener listener_;
};

}  // namespace holdspace::store
