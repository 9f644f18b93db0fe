#include "peer_run.hpp"

#include <algorithm>
#include <utility>

#include <sys/resource.h>

namespace holdspace::load {
namespace {

using namespace std::chrono_literals;
using robots::LoadClock;

constexpr auto patience = 20s;
constexpr auto short_wait = 2ms;
constexpr std::uint32_t opened_a_turn = 100;  // as `holdspace load` does: a crowd hears while it comes

double ms(LoadClock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

PeerRun::PeerRun(PeerPlan plan)
    : plan_(std::move(plan)),
      dialect_(PeerDialect::named(plan_.dialect, plan_.port)),
      lines_(std::size_t{plan_.rooms} * plan_.members),
      rooms_(plan_.rooms) {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    lines_[i].room = static_cast<std::uint32_t>(i % plan_.rooms);
  const robots::LoadEvents events{[this](std::uint32_t line) {
                                    dialect_->opened(*swarm_, line);
                                    if (!dialect_->greets()) came_in(lines_[line]);
                                  },
                                  [this](std::uint32_t line, std::string_view message,
                                         LoadClock::time_point at) { heard(line, message, at); },
                                  [this](std::uint32_t line) {
                                    report_.findings.add("a connection was lost");
                                    if (lines_[line].in) --in_;
                                    lines_[line].in = false;
                                  }};
  swarm_ = std::make_unique<robots::LoadSwarm>("127.0.0.1", plan_.port, events);
}

bool PeerRun::wants(const char* phase) const {
  return std::find(plan_.phases.begin(), plan_.phases.end(), phase) != plan_.phases.end();
}

robots::LoadReport PeerRun::run() {
  report_.rooms = plan_.rooms;
  report_.members = plan_.members;
  come_in("join");
  if (wants("idle")) idle();
  for (std::uint32_t round = 0; round < plan_.rounds; ++round) {
    if (wants("burst")) burst();
    if (wants("steps")) steps();
    if (!wants("reconnect")) continue;
    leave_all();
    come_in("reconnect");
  }
  return std::move(report_);
}

void PeerRun::came_in(Line& line) {
  if (std::exchange(line.in, true)) return;
  ++in_;
}

void PeerRun::heard(std::uint32_t at_line, std::string_view message, LoadClock::time_point at) {
  const Heard what = dialect_->heard(*swarm_, at_line, message);
  Line& line = lines_[at_line];
  Room& room = rooms_[line.room];
  switch (what.what) {
    case Heard::What::nothing: return;
    case Heard::What::first_view: return came_in(line);
    case Heard::What::broadcast:
      if (what.number != room.given || line.seen == what.number)
        report_.findings.add("a message out of turn");
      line.seen = what.number;
      ++room.have;
      room.deliveries_ms.push_back(ms(at - room.at));
      return;
    case Heard::What::acknowledgement:
      if (what.number != at_line + 1) report_.findings.add("an answer nobody gave was acknowledged");
      --unacknowledged_;
      acknowledged_ms_.push_back(ms(at - line.rated));
      return;
    case Heard::What::strange: return report_.findings.add("a message that cannot be read");
  }
}

void PeerRun::come_in(const char* name) {
  measure(name, "connection", [&](robots::LoadPhaseReport&) {
    std::uint32_t next = 0;
    const auto all = static_cast<std::uint32_t>(lines_.size());
    const bool again = name == std::string("reconnect");
    until(
        [&] {
          const std::uint32_t last = std::min(all, next + opened_a_turn);
          for (; next < last && swarm_->knocking_lines() < plan_.at_once; ++next) {
            const std::string target = dialect_->target(lines_[next].room);
            if (again)
              swarm_->open_again(next, target);
            else
              swarm_->open(target);
          }
          return in_ == all;
        },
        "not everybody came in");
    return std::uint64_t{all};
  });
}

void PeerRun::leave_all() {
  for (std::uint32_t line = 0; line < lines_.size(); ++line) {
    swarm_->close(line);
    lines_[line].in = false;
  }
  in_ = 0;
}

void PeerRun::idle() {
  measure("idle", "connection", [&](robots::LoadPhaseReport&) {
    const auto end = LoadClock::now() + std::chrono::seconds(plan_.idle_for);
    while (LoadClock::now() < end) swarm_->turn(50ms);
    return std::uint64_t{swarm_->open_lines()};
  });
}

void PeerRun::burst() {
  measure("burst", "answer", [&](robots::LoadPhaseReport& phase) {
    const auto begin = LoadClock::now();
    std::size_t next = 0;
    until(
        [&] {
          const double passed = std::chrono::duration<double>(LoadClock::now() - begin).count();
          const auto due =
              static_cast<std::size_t>(passed / plan_.burst_in * static_cast<double>(lines_.size()));
          for (; next < std::min(due, lines_.size()); ++next) {
            lines_[next].rated = LoadClock::now();
            ++unacknowledged_;
            dialect_->rate(*swarm_, static_cast<std::uint32_t>(next), next + 1);
          }
          return next == lines_.size() && unacknowledged_ == 0;
        },
        "an answer was not acknowledged");
    const std::vector<double> times = std::exchange(acknowledged_ms_, {});
    phase.times_ms.insert(phase.times_ms.end(), times.begin(), times.end());
    return std::uint64_t{lines_.size()};
  });
}

bool PeerRun::settled() const {
  return std::all_of(rooms_.begin(), rooms_.end(),
                     [this](const Room& room) { return room.given == 0 || room.have == plan_.members; });
}

void PeerRun::give(std::uint32_t room) {
  Room& it = rooms_[room];
  ++it.given;
  it.have = 0;
  it.at = LoadClock::now();
  dialect_->give_to_all(*swarm_, room, room, it.given);  // line N is the first of room N
}

void PeerRun::steps() {
  for (std::uint32_t room = 0; room < plan_.rooms; ++room) give(room);
  until([this] { return settled(); }, "a message did not reach everybody");
  for (Room& room : rooms_) room.deliveries_ms.clear();
  measure("steps", "delivered message", [&](robots::LoadPhaseReport& phase) {
    const std::size_t before = phase.times_ms.size();
    const auto take_deliveries = [&phase](Room& room) { phase.add(std::exchange(room.deliveries_ms, {})); };
    const auto period =
        std::chrono::duration_cast<LoadClock::duration>(std::chrono::duration<double>(1 / plan_.per_second));
    const auto begin = LoadClock::now();
    std::vector<LoadClock::time_point> next;
    for (std::uint32_t i = 0; i < plan_.rooms; ++i)
      next.push_back(begin + period * static_cast<int>(i) / static_cast<int>(plan_.rooms));
    while (LoadClock::now() < begin + std::chrono::seconds(plan_.steps_for)) {
      for (std::uint32_t i = 0; i < plan_.rooms; ++i) {
        if (LoadClock::now() < next[i] || rooms_[i].have != plan_.members) continue;
        take_deliveries(rooms_[i]);
        give(i);
        next[i] += period;
      }
      swarm_->turn(short_wait);
    }
    until([this] { return settled(); }, "a message did not reach everybody");
    for (Room& room : rooms_) take_deliveries(room);
    return std::uint64_t{phase.times_ms.size() - before};
  });
}

void PeerRun::until(const std::function<bool()>& done, const char* else_sentence) {
  auto give_up = LoadClock::now() + patience;
  std::uint64_t heard = swarm_->bytes_heard();
  while (!done()) {
    swarm_->turn(short_wait);
    if (heard != swarm_->bytes_heard()) give_up = LoadClock::now() + patience;
    heard = swarm_->bytes_heard();
    if (LoadClock::now() > give_up) return report_.findings.add(std::string(else_sentence) + " within 20 s");
  }
}

}  // namespace holdspace::load
