// Which channels are wanted, and what the server says about them: the dialogue of SSUBSCRIBE. Pure, as
// Pipeline is: bytes in, events out, and bytes to be sent.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "redis/codec.hpp"
#include "redis/request.hpp"

namespace holdspace::redis {

class Subscriptions {
 public:
  struct Stands {
    std::string channel;
  };
  struct Message {
    std::string channel, payload;
  };
  using Event = std::variant<Stands, Message>;

  // Asking for what is wanted already changes nothing.
  void subscribe(const std::string& channel);
  void unsubscribe(const std::string& channel);

  // A new connection: nothing stands, and all that is wanted is asked for again, after the AUTH that it may
  // need.
  void connected(const std::optional<Request>& auth = std::nullopt);
  void disconnected() { connected_ = false; }
  void ping() { send(Request("PING")); }

  std::string take_unsent() { return std::exchange(unsent_, {}); }
  std::vector<Event> received(std::string_view bytes);
  // The server refused something, or made no sense: close and begin anew. Why is the code of its error, if it
  // had one.
  bool broken() const { return broken_; }
  const std::string& why() const { return why_; }

 private:
  void send(const Request& request) { unsent_ += request.bytes(); }
  void take(const Reply& reply, std::vector<Event>& events);

  std::set<std::string> wanted_;
  std::map<std::string, int> leaving_;  // SUNSUBSCRIBEs that were sent and not confirmed yet
  ReplyReader reader_;
  std::string unsent_, why_;
  bool connected_ = false, broken_ = false;
};

}  // namespace holdspace::redis
