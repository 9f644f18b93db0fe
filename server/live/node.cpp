#include "live/node.hpp"

#include "live/spawn.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

constexpr auto tick_time = std::chrono::seconds(1);

}  // namespace

Node::Node(boost::asio::io_context& context, std::string name, const redis::Address& durable,
           const redis::Address& memory, OperatorsResources resources)
    : context_(context),
      stores_(context, durable, memory),
      rooms_(context, stores_, std::move(name), std::move(resources)) {}

void Node::start() {
  const auto stop_node = [this] { context_.stop(); };
  spawn(context_.get_executor(), tick_forever(), "node tick", stop_node);
  spawn(context_.get_executor(), poll_forever(), "node poll", stop_node);
}

boost::asio::awaitable<void> Node::tick_forever() {
  while (!stopping_) {
    rooms_.tick();
    co_await until_next_line(context_, tick_time);
  }
}

boost::asio::awaitable<void> Node::poll_forever() {
  while (!stopping_) {
    co_await rooms_.poll();
    co_await until_next_line(context_, limits::version_poll);
  }
}

void Node::stop() {
  stopping_ = true;
  stores_.subscriber.stop();
  stores_.memory_subscriber.stop();
  stores_.durable.stop();
  stores_.memory.stop();
}

bool Node::ready() const {
  return stores_.durable.down_for() < limits::not_ready_after &&
         stores_.memory.down_for() < limits::not_ready_after;
}

}  // namespace holdspace::live
