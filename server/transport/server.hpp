// The whole program as an operator starts it: the two Redis (its own children, or given ones, checked before
// they are trusted), the facilitator key, one thread per node, and the admin port. Lives on the main thread,
// where the children were forked and signals arrive.
//
// Start-up either succeeds or throws std::runtime_error with a sentence that says what is wrong and what to
// do.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "redis/private_redis.hpp"
#include "transport/forgetting.hpp"
#include "transport/front.hpp"
#include "transport/server_options.hpp"
#include "transport/server_thread.hpp"

namespace holdspace::transport {

class Server {
 public:
  explicit Server(ServerOptions options);
  ~Server();

  // Until SIGINT or SIGTERM; then drains. Also returns after stop().
  void run();
  // From any thread.
  void stop();

  // "http://127.0.0.1:8080"
  const std::string& url() const { return url_; }
  std::uint16_t admin_port() const { return admin_port_; }
  const std::string& facilitator_key() const { return key_; }
  std::string facilitator_link() const { return url_ + "/facilitate#key=" + key_; }

 private:
  struct Stores {
    redis::Address durable, memory;
  };
  Stores find_stores();
  void check_stores(const Stores& stores);
  void watch_signals();
  void look_after_children();
  boost::asio::awaitable<void> look_whenever_a_child_ends();
  void open_admin_port(std::uint16_t port);
  bool ready() const;

  ServerOptions options_;
  Shop shop_;
  std::unique_ptr<redis::PrivateRedis> private_redis_;
  boost::asio::io_context context_{1};
  boost::asio::signal_set signals_{context_};
  boost::asio::signal_set child_signal_{context_};
  std::unique_ptr<Forgetting> forgetting_;  // of the private Redis
  std::unique_ptr<Listener> admin_;
  std::string url_, key_;
  std::uint16_t admin_port_ = 0;
  std::vector<std::unique_ptr<ServerThread>> threads_;
};

}  // namespace holdspace::transport
