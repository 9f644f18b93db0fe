#include "transport/server_thread.hpp"

#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "support/limits.hpp"
#include "transport/doorstep.hpp"

namespace holdspace::transport {
namespace {

constexpr auto empty_check = std::chrono::milliseconds(20);
constexpr auto wheel_turn = std::chrono::seconds(1);  // a second for it, see wheel.hpp

}  // namespace

ServerThread::ServerThread(const Shop& shop, const boost::asio::ip::tcp::endpoint& at, std::string node_name,
                           redis::Address durable, redis::Address memory)
    : shop_(shop), node_name_(std::move(node_name)) {
  // Everything that can fail is made here, so that the caller sees it; the thread only runs.
  node_ = std::make_unique<live::Node>(context_, node_name_, durable, memory, shop.resources);
  front_ = std::make_unique<Front>(*node_, shop_);
  listener_ = std::make_unique<Listener>(
      context_, at, [this](Descriptor socket, const boost::asio::ip::address& peer) {
        std::make_shared<Doorstep>(*front_, std::move(socket), peer)->start();
      });
  node_->start();
  wait_for_stores();
  listener_->start();
  live::spawn(context_.get_executor(), turn_wheel(), "wheel", [this] { context_.stop(); });
  thread_ = std::thread([this] { context_.run(); });
}

ServerThread::~ServerThread() {
  context_.stop();
  join();
  front_->arrivals.end();
}

// Nobody is let in before the stores answer: whoever follows the printed link at once gets in. Longer than a
// moment it does not wait; a Redis that is away later is a normal state.
void ServerThread::wait_for_stores() {
  const auto give_up = std::chrono::steady_clock::now() + limits::redis_deadline;
  const live::Stores& stores = node_->stores();
  while (!(stores.durable.up() && stores.memory.up()) && std::chrono::steady_clock::now() < give_up)
    context_.run_one_for(empty_check);
}

void ServerThread::join() {
  if (thread_.joinable()) thread_.join();
}

boost::asio::awaitable<void> ServerThread::turn_wheel() {
  for (;;) {
    co_await live::until_next_line(context_, wheel_turn);
    front_->wheel.turn();
    ready_ = node_->ready();
  }
}

void ServerThread::drain() {
  boost::asio::post(context_, [this] {
    front_->draining = true;
    listener_->stop();
    node_->close_all(live::CloseCode::restart);
    live::spawn(context_.get_executor(), end_when_empty(), "drain", [this] { context_.stop(); });
  });
}

boost::asio::awaitable<void> ServerThread::end_when_empty() {
  const auto give_up = std::chrono::steady_clock::now() + limits::drain_time;
  while (front_->connections > 0 && std::chrono::steady_clock::now() < give_up)
    co_await live::pause_for(context_, empty_check);
  node_->stop();
  context_.stop();
}

}  // namespace holdspace::transport
