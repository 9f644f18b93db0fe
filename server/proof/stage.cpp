#include "proof/stage.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include "live/spawn.hpp"
#include "support/metrics.hpp"

namespace holdspace::proof {
namespace {

// 2026-01-05 10:00 UTC, a Monday: as good as any.
constexpr std::int64_t begins_ms = 1'767'607'200'000;
constexpr std::size_t node_name_chars = 8;
constexpr std::size_t key_bytes = 16;
constexpr int longest_settling = 1'000'000;  // turns of the loop; a play settles within some hundreds
constexpr auto turn = std::chrono::milliseconds(1'000);

std::map<std::string, double> by_name(const std::string& metrics) {
  std::map<std::string, double> values;
  std::istringstream lines(metrics);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t space = line.rfind(' ');
    values[line.substr(0, space)] = std::stod(line.substr(space + 1));
  }
  return values;
}

}  // namespace

struct Stage::OneNode {
  OneNode(boost::asio::io_context& context, const transport::Shop& shop, const redis::Address& durable,
          const redis::Address& memory)
      : node(context, random_base32(node_name_chars), durable, memory), front(node, shop) {}

  live::Node node;
  transport::Front front;
};

Stage::Stage(const RedisPair& redis, const v1::Exercise& exercise, std::uint64_t seed, unsigned nodes)
    : random_(seed),
      time_(begins_ms),
      durable_(redis.folder() / "durable.tap", redis.durable()),
      memory_(redis.folder() / "memory.tap", redis.memory()),
      metrics_before_(metrics::text()) {
  v1::Exercise quick_steps;
  quick_steps.set_id("quick-steps");
  quick_steps.set_language(exercise.language());
  *quick_steps.mutable_steps() = exercise.quick_steps();
  shop_.library[exercise.id()] = {exercise};
  shop_.quick_steps = {quick_steps};
  shop_.resources = std::make_shared<const v1::SupportResources>();
  shop_.software_version = "proof";
  for (unsigned i = 0; i < nodes; ++i) {
    nodes_.push_back(std::make_unique<OneNode>(context_, shop_, durable_.address(), memory_.address()));
    nodes_.back()->node.start();
  }
  settle();
  add_facilitator();
}

Stage::~Stage() {
  // Connections first: what they have pending ends with them, then the nodes' own.
  lines_.clear();
  settle();
  for (const auto& one : nodes_) one->node.stop();
  context_.stop();
}

void Stage::add_facilitator() {
  key_ = random_base32(key_bytes);
  bool added = false;
  auto add = [](store::Facilitators& facilitators, std::string key,
                bool& done) -> boost::asio::awaitable<void> {
    const Result<void> outcome = co_await facilitators.add(std::move(key), "facilitator of a play");
    done = outcome.has_value();
  };
  live::spawn(context_.get_executor(), add(nodes_.front()->node.stores().facilitators, key_, added), "key",
              [] {});
  settle();
  if (!added) throw std::runtime_error("The play's Redis does not take a facilitator's key.");
}

std::size_t Stage::add_line(unsigned node) {
  lines_.push_back(std::make_unique<Line>(nodes_.at(node % nodes_.size())->front));
  return lines_.size() - 1;
}

// Whether anything happened: a handler ran, bytes came, a request went through.
bool Stage::look_around() {
  bool any = false;
  context_.restart();
  while (context_.poll() > 0) any = true;
  any = durable_.take_in() || any;
  any = memory_.take_in() || any;
  for (const auto& line : lines_) any = line->read() || any;
  return any;
}

void Stage::settle() {
  constexpr int calm_enough = 2;
  int calm = 0;
  for (int i = 0; i < longest_settling; ++i) {
    if (look_around()) {
      calm = 0;
    } else if (memory_.let_one_through() || durable_.let_one_through()) {
      calm = 0;
      durable_.deliver_published();
      memory_.deliver_published();
    } else if (++calm == calm_enough) {
      return;
    }
  }
  throw std::runtime_error("The play does not come to rest.");
}

void Stage::pass(std::chrono::milliseconds time) {
  while (time.count() > 0) {
    const auto step = std::min(time, turn);
    time_.advance(step);
    time -= step;
    for (const auto& one : nodes_) one->front.wheel.turn();
    settle();
  }
}

std::vector<std::string> Stage::metrics() const {
  const std::map<std::string, double> before = by_name(metrics_before_);
  std::vector<std::string> moved;
  for (const auto& [name, value] : by_name(metrics::text())) {
    const auto earlier = before.find(name);
    const double by = value - (earlier == before.end() ? 0 : earlier->second);
    if (by != 0) moved.push_back(name + " " + std::to_string(by));
  }
  return moved;
}

}  // namespace holdspace::proof
