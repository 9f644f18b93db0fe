// One connection of a node to a Redis, with its other end. Owned by a RedisTap. Speaks RESP2 both ways and
// keeps whole requests until they are let through. Blocks while Redis answers.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "redis/codec.hpp"

namespace holdspace::proof {

using RedisRequest = std::vector<std::string>;  // the command and its arguments

class TappedConnection {
 public:
  // Owns both sockets from now on. Without a node (-1) only ask() makes sense.
  TappedConnection(int to_node, int to_server);
  ~TappedConnection();
  TappedConnection(const TappedConnection&) = delete;
  TappedConnection& operator=(const TappedConnection&) = delete;

  // Reads what the node has written; false: nothing new.
  bool take_in();
  bool ended() const { return ended_; }

  bool has_request() const { return !waiting_.empty(); }
  // Sends this request and waits for its reply; what is published meanwhile goes to the node.
  redis::Reply ask(const RedisRequest& request);
  // Sends the oldest request, waits for its reply, gives that to the node, and returns the request.
  RedisRequest let_one_through();
  // Asks Redis for a sign on a connection that subscribes, and gives the node what was published before it.
  void deliver_published();

 private:
  redis::Reply next_reply();
  void give(const redis::Reply& reply);

  int to_node_, to_server_;
  redis::ReplyReader from_node_, from_server_;
  std::deque<RedisRequest> waiting_;
  bool subscribes_ = false, ended_ = false;
};

}  // namespace holdspace::proof
